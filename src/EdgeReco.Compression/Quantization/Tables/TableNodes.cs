using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Puts what a pass makes of a Gather into its place.</summary>
internal static class TableNodes
{
    /// <summary>A cast.</summary>
    public static NodeProto Cast(string input, TensorProto.Types.DataType type, string output) =>
        GraphEditor.Node("Cast", [input], output).With("to", (long)type);

    /// <summary>Replaces every Gather of a table by nodes that give single precision, and removes the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nodes">Nodes for a use, given the name that the rows in single precision are to have.</param>
    public static void Replace(TableTarget table, Func<ConstantUse, string, IEnumerable<NodeProto>> nodes)
    {
        foreach (ConstantUse use in table.Uses)
        {
            string output = use.Node.Output[0];
            if (!table.IsHalf)
            {
                use.Editor.Replace(use.Node, [.. nodes(use, output)]);
                continue;
            }

            string single = use.Editor.Fresh($"{output}_float");
            use.Editor.Replace(use.Node, [.. nodes(use, single), Cast(single, TensorProto.Types.DataType.Float16, output)]);
        }

        table.Owner.Remove(table.Tensor);
    }
}
