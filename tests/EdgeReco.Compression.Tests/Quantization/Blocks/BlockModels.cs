using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

/// <summary>Products by a constant matrix.</summary>
internal static class BlockModels
{
    /// <summary>y = x·w.</summary>
    public static OnnxModel MatMul(float[] weights, int depth, int width, int rows = 4)
    {
        var graph = new OnnxGraphBuilder("matmul");
        string x = graph.Input("x", OnnxElementType.Float, rows, depth);
        graph.Node("MatMul", "y", x, graph.Constant("w", weights, depth, width));
        graph.Output("y", OnnxElementType.Float, rows, width);
        return graph.Build("tests", "1");
    }

    /// <summary>Numbers around zero; every seventeenth is four times as far out.</summary>
    public static float[] Weights(int count, int seed = 5, float size = 0.05f)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => size * (i % 17 == 0 ? 4 : 1) * (float)Normal(random))];
    }

    /// <summary>Rows whose columns depend on each other: each is mostly its left neighbour.</summary>
    public static float[] Correlated(int rows, int depth, int seed = 9)
    {
        var random = new Random(seed);
        float[] values = new float[rows * depth];
        for (int row = 0; row < rows; row++)
        {
            double last = 0;
            for (int i = 0; i < depth; i++)
            {
                last = (0.9 * last) + (0.4 * Normal(random));
                values[(row * depth) + i] = (float)(last * (i % 5 == 0 ? 3 : 1));
            }
        }

        return values;
    }

    /// <summary>One sample a batch of four rows.</summary>
    public static FixedSamples Samples(float[] inputs, int depth) =>
        new([.. inputs.Chunk(4 * depth).Select(part => new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(part, 4, depth) })]);

    /// <summary>x·w in double precision.</summary>
    public static float[] Product(float[] x, float[] w, int depth, int width)
    {
        float[] y = new float[x.Length / depth * width];
        for (int row = 0; row < x.Length / depth; row++)
        {
            for (int o = 0; o < width; o++)
            {
                double sum = 0;
                for (int i = 0; i < depth; i++)
                {
                    sum += (double)x[(row * depth) + i] * w[(i * width) + o];
                }

                y[(row * width) + o] = (float)sum;
            }
        }

        return y;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
