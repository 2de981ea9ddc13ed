using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Tests;

/// <summary>Small models with free axes, and a folder to keep them in.</summary>
internal sealed class SmallModels : IDisposable
{
    public const int Rows = 40;

    public string Root { get; } = Directory.CreateTempSubdirectory("edgereco-").FullName;

    /// <summary>last_hidden_state [b, s, 64] = rows of a table by input_ids, times attention_mask, times a matrix.</summary>
    public static OnnxModel Encoder(float extra = 0)
    {
        var graph = new OnnxGraphBuilder("encoder");
        string ids = graph.Input("input_ids", OnnxElementType.Int64, -1, -1);
        string mask = graph.Input("attention_mask", OnnxElementType.Int64, -1, -1);
        string table = graph.Constant("table", Numbers(Rows * 64), Rows, 64);
        string weights = graph.Constant("weights", Numbers(64 * 64), 64, 64);
        string rows = graph.Node("Gather", "rows", table, ids);
        string axis = graph.Constant("axis", [2L], 1);
        string ones = graph.Node("Unsqueeze", "mask3", graph.Node("Cast", "mask_float", mask), axis);
        string product = graph.Node("MatMul", "product", graph.Node("Mul", "masked", rows, ones), weights);
        graph.Node("Add", "last_hidden_state", product, graph.Constant("extra", [extra], 1));
        graph.Output("last_hidden_state", OnnxElementType.Float, -1, -1, 64);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Node.Single(node => node.OpType == "Cast").Attribute.Add(new AttributeProto { Name = "to", Type = AttributeProto.Types.AttributeType.Int, I = 1 });
        return model;
    }

    /// <summary>The same with the table and the matrix in int8.</summary>
    public static OnnxModel QuantizedEncoder() => Int8Quantizer.Quantize(Encoder(), out _);

    /// <summary>y = x of the same shape, declared by names; a name that begins with a digit is a fixed length.</summary>
    public static OnnxModel Named(params string[] dims) => Named(TensorProto.Types.DataType.Float, dims);

    public static OnnxModel Named(TensorProto.Types.DataType type, params string[] dims)
    {
        var graph = new OnnxGraphBuilder("named");
        graph.Node("Identity", "y", graph.Input("x", OnnxElementType.Float));
        graph.Output("y", OnnxElementType.Float);
        OnnxModel model = graph.Build("tests", "1");
        foreach (ValueInfoProto value in model.Proto.Graph.Input.Concat(model.Proto.Graph.Output))
        {
            value.Type.TensorType.ElemType = (int)type;
            value.Type.TensorType.Shape.Dim.AddRange(dims.Select(dim => char.IsAsciiDigit(dim[0])
                ? new TensorShapeProto.Types.Dimension { DimValue = long.Parse(dim) }
                : new TensorShapeProto.Types.Dimension { DimParam = dim }));
        }

        return model;
    }

    /// <summary>Writes a model.</summary>
    /// <returns>Its path.</returns>
    public string Save(string name, OnnxModel model)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllBytes(path, model.ToBytes());
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static float[] Numbers(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
