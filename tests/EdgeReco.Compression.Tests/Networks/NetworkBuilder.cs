using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>Writes a network or a graph inside one: fresh names, and weights in all the forms that exporters give them.</summary>
internal sealed class NetworkBuilder
{
    private readonly NetworkBuilder _root;
    private readonly List<(string Name, long[] Dims)> _weights = [];
    private int _count;

    /// <summary>The main graph.</summary>
    public NetworkBuilder(OnnxGraphBuilder graph, int opset)
    {
        Graph = graph;
        Opset = opset;
        _root = this;
    }

    private NetworkBuilder(NetworkBuilder root, string name)
    {
        Graph = new OnnxGraphBuilder(name, root.Opset);
        Opset = root.Opset;
        _root = root;
    }

    public OnnxGraphBuilder Graph { get; }

    public int Opset { get; }

    /// <summary>A graph inside this one; it may read what this one makes.</summary>
    public NetworkBuilder Inner(string name) => new(_root, name);

    public string Fresh() => $"v{_root._count++}";

    public string Node(string operation, params ReadOnlySpan<string> inputs) => Graph.Node(operation, Fresh(), inputs);

    public string Scalar(float value) => Graph.ConstantNode(Fresh(), [value]);

    public string Integers(params ReadOnlySpan<long> values) => Graph.Constant(Fresh(), values, values.Length);

    public string Reshape(string x, params ReadOnlySpan<long> dims) => Node("Reshape", x, Integers(dims));

    public string Transpose(string x, params ReadOnlySpan<long> perm)
    {
        string y = Node("Transpose", x);
        Graph.With("perm", perm);
        return y;
    }

    public string Cast(string x, OnnxElementType type)
    {
        string y = Node("Cast", x);
        Graph.With("to", (long)type);
        return y;
    }

    /// <summary>Squeeze, Unsqueeze, ReduceSum or ReduceMean, with the axes where the operator set has them.</summary>
    public string Along(string operation, string x, params ReadOnlySpan<long> axes)
    {
        bool asInput = Opset >= (operation == "ReduceMean" ? 18 : 13);
        string y = asInput ? Node(operation, x, Integers(axes)) : Node(operation, x);
        if (!asInput)
        {
            Graph.With("axes", axes);
        }

        return y;
    }

    /// <summary>Numbers that keep the power of what they multiply; now and then one row is ten times as large.</summary>
    public static float[] Numbers(Random random, int fan, ReadOnlySpan<long> dims)
    {
        long count = 1;
        foreach (long dim in dims)
        {
            count *= dim;
        }

        float limit = MathF.Sqrt(3f / fan);
        float[] values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)((random.NextDouble() * 2) - 1) * limit;
        }

        if (dims.Length > 1 && random.Next(8) == 0)
        {
            int row = values.Length / (int)dims[0];
            foreach (ref float value in values.AsSpan(row * random.Next((int)dims[0]), row))
            {
                value *= 10;
            }
        }

        return values;
    }

    /// <summary>A small vector or matrix, as a node or not.</summary>
    public string Bias(Random random, params ReadOnlySpan<long> dims)
    {
        float[] values = Array.ConvertAll(Numbers(random, 3, dims), value => value * 0.2f);
        return random.Next(2) == 0 ? Graph.Constant(Fresh(), values, dims) : Graph.ConstantNode(Fresh(), values, dims);
    }

    /// <summary>A weight: an initializer, a node, behind other nodes, shared, or seen from outside.</summary>
    public string Weight(Random random, int fan, params ReadOnlySpan<long> dims)
    {
        // A graph inside another may read the other's weights.
        foreach ((string known, long[] shape) in _root._weights)
        {
            if (dims.SequenceEqual(shape) && random.Next(4) == 0)
            {
                return known;
            }
        }

        float[] values = Numbers(random, fan, dims);
        string name = Store(random.Next(this == _root ? 11 : 8), values, dims);
        if (this == _root)
        {
            _weights.Add((name, dims.ToArray()));
        }

        return name;
    }

    private string Store(int form, float[] values, ReadOnlySpan<long> dims)
    {
        switch (form)
        {
            case 0: return Graph.ConstantNode(Fresh(), values, dims);
            case 1: return Node("Identity", Graph.Constant(Fresh(), values, dims));
            case 2: return Node("Identity", Graph.ConstantNode(Fresh(), values, dims));
            case 3:
                long[] perm = [.. Enumerable.Range(0, dims.Length).Reverse()];
                long[] reversed = [.. dims];
                Array.Reverse(reversed);
                return Transpose(Graph.Constant(Fresh(), values, reversed), perm);
            case 4: return Reshape(Graph.Constant(Fresh(), values, values.Length), dims);
            case 5: return Cast(Graph.Constant(Fresh(), Array.ConvertAll(values, value => (Half)value), dims), OnnxElementType.Float);
            case 8: return Graph.Input(Graph.Constant(Fresh(), values, dims), OnnxElementType.Float, dims);
            case 9:
                string seen = Graph.Constant(Fresh(), values, dims);
                Graph.Output(seen, OnnxElementType.Float, dims);
                return seen;
            default: return Graph.Constant(Fresh(), values, dims);
        }
    }
}
