using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>Finds the constant matrices of products that can be stored in blocks, in the order of the graph.</summary>
internal sealed class BlockWeightFinder(PassContext context, string pass, int minimumElements)
{
    /// <summary>Fewest inputs: half of a smallest block would be padding otherwise.</summary>
    private const int MinimumDepth = 16;

    /// <summary>All targets; matrices that are right operands and yet none are noted as skipped.</summary>
    public IReadOnlyList<BlockWeightTarget> Find(IReadOnlyList<GraphEditor> editors)
    {
        var uses = new ConstantUses(editors);
        var targets = new List<BlockWeightTarget>();
        foreach (GraphEditor owner in editors)
        {
            foreach (TensorProto tensor in owner.Initializers.Values.Where(tensor => uses.Of(tensor).Any(IsWeight)))
            {
                string? reason = Refuse(tensor, uses);
                if (reason is null)
                {
                    targets.Add(new BlockWeightTarget(owner, tensor, uses.Of(tensor), IsTransposed(uses.Of(tensor)[0].Node)));
                }
                else
                {
                    context.Report.Skip(pass, tensor.Name, reason);
                }
            }
        }

        return targets;
    }

    private static bool IsWeight(ConstantUse use) => use is { Input: 1, Node.OpType: "MatMul" or "Gemm", Node.Domain.Length: 0 };

    private static bool IsTransposed(NodeProto node) => node.OpType == "Gemm" && node.Int("transB", 0) != 0;

    private static bool IsPlain(NodeProto node) =>
        node.OpType == "MatMul" || (node.Int("transA", 0) == 0 && node.Float("alpha", 1) == 1);

    private string? Refuse(TensorProto tensor, ConstantUses uses)
    {
        IReadOnlyList<ConstantUse> all = uses.Of(tensor);
        if (tensor.Dims.Count != 2)
        {
            return $"{tensor.Dims.Count} dimensions instead of 2";
        }

        if (tensor.DataType != (int)TensorProto.Types.DataType.Float)
        {
            return "not in single precision";
        }

        long elements = tensor.Dims[0] * tensor.Dims[1];
        if (elements < minimumElements || elements > int.MaxValue)
        {
            return elements < minimumElements ? $"only {elements} elements" : $"{elements} elements";
        }

        bool transposed = IsTransposed(all[0].Node);
        if (tensor.Dims[transposed ? 1 : 0] < MinimumDepth)
        {
            return $"only {tensor.Dims[transposed ? 1 : 0]} inputs";
        }

        if (uses.IsOutput(tensor) || all.Any(use => !IsWeight(use)))
        {
            return "also read by something other than MatMul and Gemm";
        }

        if (all.Any(use => !IsPlain(use.Node)))
        {
            return "a Gemm with transA or alpha reads it";
        }

        if (all.Any(use => IsTransposed(use.Node) != transposed))
        {
            return "read both ways round";
        }

        return all.Any(use => !context.MayChange(use.Node)) ? "excluded" : null;
    }
}
