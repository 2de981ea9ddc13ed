using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Finds the tables of a model, in the order of the graph.</summary>
internal sealed class TableFinder(PassContext context, string pass, int minimumElements)
{
    /// <summary>All targets; constants that are gathered from and yet none are noted as skipped.</summary>
    public IReadOnlyList<TableTarget> Find(IReadOnlyList<GraphEditor> editors)
    {
        var uses = new ConstantUses(editors);
        var targets = new List<TableTarget>();
        foreach (GraphEditor owner in editors)
        {
            foreach (TensorProto tensor in owner.Initializers.Values.Where(tensor => IsTable(tensor) && uses.Of(tensor).Any(IsLookup)))
            {
                float[] values = [];
                bool half = false;
                string? reason = Refuse(tensor, uses);
                if (reason is null && (!RawTensor.TryReadFloats(tensor, out values, out half) || !RawTensor.AllFinite(values)))
                {
                    reason = "its values cannot be read or are not finite";
                }

                if (reason is null)
                {
                    targets.Add(new TableTarget(owner, tensor, values, half, uses.Of(tensor)));
                }
                else
                {
                    context.Report.Skip(pass, tensor.Name, reason);
                }
            }
        }

        return targets;
    }

    // Shapes and positions are gathered from too; only matrices of numbers are tables.
    private static bool IsTable(TensorProto tensor) =>
        tensor.Dims.Count == 2 && tensor.DataType is (int)TensorProto.Types.DataType.Float or (int)TensorProto.Types.DataType.Float16;

    private static bool IsLookup(ConstantUse use) => use is { Input: 0, Node.OpType: "Gather", Node.Domain.Length: 0 };

    private string? Refuse(TensorProto tensor, ConstantUses uses)
    {
        IReadOnlyList<ConstantUse> all = uses.Of(tensor);
        long elements = tensor.Dims[0] * tensor.Dims[1];
        if (elements < minimumElements || elements > int.MaxValue)
        {
            return elements < minimumElements ? $"only {elements} elements" : $"{elements} elements";
        }

        if (uses.IsOutput(tensor) || all.Any(use => !IsLookup(use)))
        {
            return "also read by something other than Gather";
        }

        if (all.Any(use => use.Node.Int("axis", 0) is not (0 or -2)))
        {
            return "gathered along its columns";
        }

        return all.Any(use => !context.MayChange(use.Node)) ? "excluded" : null;
    }
}
