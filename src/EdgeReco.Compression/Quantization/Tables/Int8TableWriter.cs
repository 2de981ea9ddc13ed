using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// Rows of int8 with a scale each: Gather(int8) -> Cast -> Mul Gather(scales). Only the rows asked for are converted; a
/// DequantizeLinear before the Gather would convert the whole table on every run.
/// </summary>
internal static class Int8TableWriter
{
    /// <summary>Rewrites a table.</summary>
    public static void Write(TableTarget table, sbyte[] values, float[] scales)
    {
        GraphEditor owner = table.Owner;
        string q = owner.Add(TensorData.Create(owner.Fresh($"{table.Tensor.Name}_int8"), values, [table.Rows, table.Columns]));
        string s = owner.Add(TensorData.Create(owner.Fresh($"{table.Tensor.Name}_scale"), scales, [table.Rows, 1]));
        TableNodes.Replace(table, (use, output) =>
        {
            string indices = use.Node.Input[1];
            NodeProto rows = GraphEditor.Node("Gather", [q, indices], use.Editor.Fresh($"{output}_int8"));
            NodeProto rowScales = GraphEditor.Node("Gather", [s, indices], use.Editor.Fresh($"{output}_scale"));
            NodeProto cast = TableNodes.Cast(rows.Output[0], TensorProto.Types.DataType.Float, use.Editor.Fresh($"{output}_cast"));
            return [rows, rowScales, cast, GraphEditor.Node("Mul", [cast.Output[0], rowScales.Output[0]], output)];
        });
    }
}
