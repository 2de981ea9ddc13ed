using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Fusion;

/// <summary>LayerNormalization(x + skip), also with x = y + bias, becomes com.microsoft SkipLayerNormalization(y, skip, scale, shift, bias).</summary>
internal sealed class SkipLayerNormFusion : FusionPass
{
    /// <inheritdoc/>
    public override string Name => "fuse-skip-layer-norm";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        if (!Operators.Is(last, "LayerNormalization")
            || last.Input.Count < 3
            || last.Output.Count != 1
            || match.Take(last.Input[0], "Add") is not { } add
            || match.Types[add.Output[0]] is not { Dims: { } dims } sum
            || (dims.Length is not (2 or 3))
            || (Attributes.Int(last, "axis", -1) is not -1 and long axis && axis != dims.Length - 1)
            || !sum.SameAs(match.Types[add.Input[0]])
            || !sum.SameAs(match.Types[add.Input[1]])
            || !IsVector(match, last.Input[1], dims[^1])
            || !IsVector(match, last.Input[2], dims[^1]))
        {
            return null;
        }

        for (int i = 0; i < 2; i++)
        {
            string skip = add.Input[1 - i];
            if (match.Take(add.Input[i], "Add") is { } inner && match.WithVector(inner) is (string bias, string x) && sum.SameAs(match.Types[x]) && IsVector(match, bias, dims[^1]))
            {
                return [Fused(last, [x, skip, last.Input[1], last.Input[2], bias])];
            }
        }

        return [Fused(last, [add.Input[0], add.Input[1], last.Input[1], last.Input[2]])];
    }

    private static bool IsVector(FusionMatch match, string name, Dim length) => match.Types[name].Dims is [Dim dim] && dim.SameAs(length);

    private static NodeProto Fused(NodeProto last, string[] inputs)
    {
        NodeProto node = Operators.ContribNode("SkipLayerNormalization", inputs, last.Output[0]);
        node.Attribute.Add(Attributes.Of("epsilon", Attributes.Float(last, "epsilon", 1e-5f)));
        return node;
    }
}
