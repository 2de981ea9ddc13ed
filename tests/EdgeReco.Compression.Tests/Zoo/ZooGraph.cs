using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Zoo;

/// <summary>Writes graphs as exporters do: names that count up, weights of the size that training gives, the operators of each set.</summary>
internal sealed class ZooGraph(string name, int opset, bool half = false)
{
    private int _count;

    public OnnxGraphBuilder Builder { get; } = new(name, opset);

    /// <summary>A node whose output is named after it.</summary>
    public string Node(string operation, params ReadOnlySpan<string> inputs) => Builder.Node(operation, Fresh(operation), inputs);

    /// <summary>A weight that keeps the power of what it multiplies.</summary>
    /// <param name="fan">How many products each result sums.</param>
    /// <param name="dims">Its shape.</param>
    public string Weight(int fan, params ReadOnlySpan<long> dims) => Constant(Numbers(MathF.Sqrt(3f / fan), dims), dims);

    /// <summary>The same as a node.</summary>
    public string WeightNode(int fan, params ReadOnlySpan<long> dims) => Builder.ConstantNode(Fresh("const"), Numbers(MathF.Sqrt(3f / fan), dims), dims);

    /// <summary>Numbers from -0.1 to 0.1.</summary>
    public string Bias(params ReadOnlySpan<long> dims) => Constant(Numbers(0.1f, dims), dims);

    /// <summary>A constant of single or half precision.</summary>
    public string Constant(float[] values, params ReadOnlySpan<long> dims) => half
        ? Builder.Constant(Fresh("onnx::w"), Array.ConvertAll(values, value => (Half)value), dims)
        : Builder.Constant(Fresh("onnx::w"), values, dims);

    /// <summary>A vector of integers.</summary>
    public string Integers(params ReadOnlySpan<long> values) => Builder.Constant(Fresh("ints"), values, values.Length);

    public string Scalar(float value) => Builder.ConstantNode(Fresh("scalar"), [value]);

    /// <summary>A convolution over two axes that keeps their length, or divides it.</summary>
    public string Conv(string x, int from, int to, int kernel, int stride = 1, int group = 1, bool bias = true)
    {
        string weights = Weight(from / group * kernel * kernel, to, from / group, kernel, kernel);
        string y = bias ? Node("Conv", x, weights, Bias(to)) : Node("Conv", x, weights);
        Builder.With("kernel_shape", [kernel, kernel]).With("strides", [stride, stride]).With("group", (long)group)
            .With("pads", [kernel / 2, kernel / 2, kernel / 2, kernel / 2]);
        return y;
    }

    /// <summary>A convolution over one axis.</summary>
    public string Conv1(string x, int from, int to, int kernel, int stride = 1)
    {
        string y = Node("Conv", x, Weight(from * kernel, to, from, kernel), Bias(to));
        Builder.With("kernel_shape", [kernel]).With("strides", [stride]);
        return y;
    }

    public string BatchNorm(string x, int channels)
    {
        float[] around1 = Array.ConvertAll(Numbers(0.3f, channels), value => 1 + value);
        string y = Node("BatchNormalization", x, Constant(around1, channels), Bias(channels), Bias(channels), Constant(around1, channels));
        Builder.With("epsilon", 1e-5f);
        return y;
    }

    /// <summary>A linear layer as PyTorch stores it.</summary>
    public string Gemm(string x, int from, int to)
    {
        string y = Node("Gemm", x, Weight(from, to, from), Bias(to));
        Builder.With("transB", 1L).With("alpha", 1f).With("beta", 1f);
        return y;
    }

    public string Transpose(string x, params ReadOnlySpan<long> perm)
    {
        string y = Node("Transpose", x);
        Builder.With("perm", perm);
        return y;
    }

    public string Reshape(string x, params ReadOnlySpan<long> dims) => Node("Reshape", x, Integers(dims));

    /// <summary>Squeeze, Unsqueeze, or a reduction: with the axes as the operator set has them.</summary>
    public string Along(string operation, string x, bool axesAreInput, params ReadOnlySpan<long> axes)
    {
        string y = axesAreInput ? Node(operation, x, Integers(axes)) : Node(operation, x);
        if (!axesAreInput)
        {
            Builder.With("axes", axes);
        }

        return y;
    }

    public string Fresh(string stem) => $"{name}/{stem}_{_count++}";

    /// <summary>Even numbers up to a limit, other ones each time.</summary>
    public float[] Numbers(float limit, params ReadOnlySpan<long> dims)
    {
        long count = 1;
        foreach (long dim in dims)
        {
            count *= dim;
        }

        var random = new Random(17 + _count);
        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(((random.NextDouble() * 2) - 1) * limit);
        }

        return values;
    }
}
