using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Tables;

/// <summary>Models that read rows of a table.</summary>
internal static class TableModels
{
    /// <summary>Indices of the tests; one counts from the end.</summary>
    public static readonly HostTensor Indices = HostTensor.Of<long>([0, 5, 3, 7, -1, 2], 2, 3);

    /// <summary>y = rows of the table.</summary>
    public static OnnxModel Lookup(float[] table, int columns, bool half = false, long[]? indices = null)
    {
        indices ??= Indices.Dims;
        var graph = new OnnxGraphBuilder("lookup");
        string i = graph.Input("i", OnnxElementType.Int64, indices);
        graph.Node("Gather", "y", graph.Constant("t", table, table.Length / columns, columns), i);
        graph.Output("y", OnnxElementType.Float, [.. indices, columns]);
        OnnxModel model = graph.Build("tests", "1");
        if (half)
        {
            model.Proto.Graph.Initializer[0] = RawTensor.Floats("t", table, true, table.Length / columns, columns);
            model.Proto.Graph.Output[0].Type.TensorType.ElemType = (int)TensorProto.Types.DataType.Float16;
        }

        return model;
    }

    /// <summary>Rows that lie near one of some directions, as those of trained tables do.</summary>
    public static float[] Clustered(int rows, int columns)
    {
        float[] centres = BlockModels.Weights(24 * columns, 31, 1);
        float[] noise = BlockModels.Weights(rows * columns, 32, 0.3f);
        return [.. Enumerable.Range(0, rows * columns).Select(i => centres[(i / columns % 24 * columns) + (i % columns)] + noise[i])];
    }

    /// <summary>y = rows of a table + rows of the same table at other indices, at a computed place whose rank no one says.</summary>
    public static OnnxModel Shared(float[] table, int columns)
    {
        var graph = new OnnxGraphBuilder("shared");
        string i = graph.Input("i", OnnxElementType.Int64, Indices.Dims);
        string t = graph.Constant("t", table, table.Length / columns, columns);
        string j = graph.Node("Mod", "j", graph.Node("Add", "more", i, graph.Constant("one", [9L])), graph.Constant("eight", [8L]));
        graph.Node("Add", "y", graph.Node("Gather", "a", t, i), graph.Node("Gather", "b", t, j));
        graph.Output("y", OnnxElementType.Float, [.. Indices.Dims, columns]);
        return graph.Build("tests", "1");
    }
}
