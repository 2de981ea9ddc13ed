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
    /// <param name="table">The table.</param>
    /// <param name="values">Codes, row by row.</param>
    /// <param name="scales">One a row.</param>
    /// <param name="halfScales">Whether the scales are stored in half precision, which must hold them exactly.</param>
    public static void Write(TableTarget table, sbyte[] values, float[] scales, bool halfScales = false)
    {
        GraphEditor owner = table.Owner;
        string q = owner.Add(TensorData.Create(owner.Fresh($"{table.Tensor.Name}_int8"), values, [table.Rows, table.Columns]));
        string name = owner.Fresh($"{table.Tensor.Name}_scale");
        string s = owner.Add(halfScales
            ? TensorData.Create(name, Array.ConvertAll(scales, scale => (Half)scale), [table.Rows, 1])
            : TensorData.Create(name, scales, [table.Rows, 1]));
        TableNodes.Replace(table, (use, output) =>
        {
            string indices = use.Node.Input[1];
            NodeProto rows = GraphEditor.Node("Gather", [q, indices], use.Editor.Fresh($"{output}_int8"));
            NodeProto rowScales = GraphEditor.Node("Gather", [s, indices], use.Editor.Fresh($"{output}_scale"));
            NodeProto[] widened = halfScales ? [TableNodes.Cast(rowScales.Output[0], TensorProto.Types.DataType.Float, use.Editor.Fresh($"{output}_scale_float"))] : [];
            NodeProto cast = TableNodes.Cast(rows.Output[0], TensorProto.Types.DataType.Float, use.Editor.Fresh($"{output}_cast"));
            string rowScale = halfScales ? widened[0].Output[0] : rowScales.Output[0];
            return [rows, rowScales, .. widened, cast, GraphEditor.Node("Mul", [cast.Output[0], rowScale], output)];
        });
    }
}
