using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Embedding tables to int8 with one scale a row: Gather(table) becomes Gather(int8 table) -> Cast -> Mul
/// Gather(scales). Only the rows asked for are converted; a DequantizeLinear before the Gather would convert the
/// whole table on every run.
/// </summary>
internal static class GatherTablePass
{
    private const string Name = "gather-table-int8";

    /// <summary>Rewrites every Gather over a constant float matrix of at least <paramref name="minimum"/> elements.</summary>
    public static void Apply(ModelProto model, int minimum, List<QuantizedTensor> report)
    {
        var editor = new GraphEditor(model.Graph);
        foreach (NodeProto node in model.Graph.Node.Where(node => node.OpType == "Gather" && node.Domain.Length == 0).ToList())
        {
            bool alongRows = node.Attribute.All(attribute => attribute.Name != "axis" || attribute.I == 0);
            if (!alongRows
                || !editor.Initializers.TryGetValue(node.Input[0], out TensorProto? table)
                || table.Dims.Count != 2
                || !editor.IsUsedOnce(table.Name)
                || !TensorData.TryReadSingles(table, out float[] values)
                || values.Length < minimum)
            {
                continue;
            }

            int rows = (int)table.Dims[0];
            int columns = (int)table.Dims[1];
            (sbyte[] quantized, float[] scales) = SymmetricQuantizer.Rows(values, rows, columns, SymmetricQuantizer.FullRange);
            string indices = node.Input[1];
            string output = node.Output[0];
            string q = editor.Add(TensorData.Create(editor.Fresh($"{table.Name}_int8"), quantized, [rows, columns]));
            string s = editor.Add(TensorData.Create(editor.Fresh($"{table.Name}_scale"), scales, [rows, 1]));
            NodeProto gatherRows = GraphEditor.Node("Gather", [q, indices], editor.Fresh($"{output}_int8"));
            NodeProto gatherScales = GraphEditor.Node("Gather", [s, indices], editor.Fresh($"{output}_scale"));
            NodeProto cast = Cast(gatherRows.Output[0], editor.Fresh($"{output}_cast"));
            NodeProto scale = GraphEditor.Node("Mul", [cast.Output[0], gatherScales.Output[0]], output);
            editor.Replace(node, gatherRows, gatherScales, cast, scale);
            editor.Remove(table);
            report.Add(new QuantizedTensor(
                Name,
                table.Name,
                SymmetricQuantizer.Sqnr(values, quantized, i => scales[i / columns]),
                (long)values.Length * sizeof(float),
                values.Length + ((long)rows * sizeof(float))));
        }

        editor.Commit();
    }

    /// <summary>A cast to single precision.</summary>
    public static NodeProto Cast(string input, string output)
    {
        NodeProto cast = GraphEditor.Node("Cast", [input], output);
        cast.Attribute.Add(new AttributeProto { Name = "to", Type = AttributeProto.Types.AttributeType.Int, I = (int)TensorProto.Types.DataType.Float });
        return cast;
    }
}
