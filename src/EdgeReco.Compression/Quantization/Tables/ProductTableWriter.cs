using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// Gather(codes) -> Cast -> Add(256 · part) -> Gather(centroids of all parts) -> Reshape. The last shape is a constant
/// where the rank of the indices is known, and computed where it is not.
/// </summary>
internal static class ProductTableWriter
{
    /// <summary>Bytes in the file.</summary>
    public static long Bytes(int rows, int columns, int parts) => ((long)rows * parts) + (ProductQuantizer.Centroids * (long)columns * sizeof(float)) + (parts * sizeof(long));

    /// <summary>Rewrites a table.</summary>
    public static void Write(TableTarget table, ProductQuantizer quantizer)
    {
        GraphEditor owner = table.Owner;
        string name = table.Tensor.Name;
        int parts = table.Columns / quantizer.Width;
        string codes = owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_codes"), quantizer.Codes, table.Rows, parts));
        string centroids = owner.Add(TensorData.Create(owner.Fresh($"{name}_centroids"), quantizer.Codebooks, [parts * ProductQuantizer.Centroids, quantizer.Width]));
        long[] offsets = [.. Enumerable.Range(0, parts).Select(part => (long)part * ProductQuantizer.Centroids)];
        string firsts = owner.Add(TensorData.Create(owner.Fresh($"{name}_parts"), offsets, [parts]));
        TableNodes.Replace(table, (use, output) =>
        {
            GraphEditor editor = use.Editor;
            string indices = use.Node.Input[1];
            NodeProto rows = GraphEditor.Node("Gather", [codes, indices], editor.Fresh($"{output}_codes"));
            NodeProto cast = TableNodes.Cast(rows.Output[0], TensorProto.Types.DataType.Int64, editor.Fresh($"{output}_cast"));
            NodeProto which = GraphEditor.Node("Add", [cast.Output[0], firsts], editor.Fresh($"{output}_which"));
            NodeProto values = GraphEditor.Node("Gather", [centroids, which.Output[0]], editor.Fresh($"{output}_parts"));
            var nodes = new List<NodeProto> { rows, cast, which, values };
            string shape = Shape(editor, indices, table.Columns, output, nodes);
            nodes.Add(GraphEditor.Node("Reshape", [values.Output[0], shape], output));
            return nodes;
        });
    }

    private static string Shape(GraphEditor editor, string indices, long columns, string output, List<NodeProto> nodes)
    {
        if (ValueRank.Of(editor, indices) is { } rank)
        {
            // A zero takes the length of the same axis of what is reshaped.
            long[] dims = [.. Enumerable.Repeat(0L, rank), columns];
            return editor.Add(TensorData.Create(editor.Fresh($"{output}_shape"), dims, [dims.Length]));
        }

        string last = editor.Add(TensorData.Create(editor.Fresh($"{output}_columns"), [columns], [1]));
        NodeProto own = GraphEditor.Node("Shape", [indices], editor.Fresh($"{output}_outer"));
        NodeProto whole = GraphEditor.Node("Concat", [own.Output[0], last], editor.Fresh($"{output}_shape")).With("axis", 0);
        nodes.Add(own);
        nodes.Add(whole);
        return whole.Output[0];
    }
}
