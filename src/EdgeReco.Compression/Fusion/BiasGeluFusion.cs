using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Fusion;

/// <summary>A bias vector before Gelu or FastGelu goes into the node: BiasGelu(x, bias), FastGelu(x, bias).</summary>
internal sealed class BiasGeluFusion : FusionPass
{
    /// <inheritdoc/>
    public override string Name => "fuse-bias-gelu";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        bool exact = Operators.IsContrib(last, "Gelu");
        if ((!exact && !Operators.IsContrib(last, "FastGelu"))
            || last.Input.Count != 1
            || match.Take(last.Input[0], "Add") is not { } add
            || match.WithVector(add) is not (string bias, string x)
            || match.Types[x].Dims is not { Length: > 0 } dims
            || !dims[^1].SameAs(match.Types[bias].Dims![0]))
        {
            return null;
        }

        return [Operators.ContribNode(exact ? "BiasGelu" : "FastGelu", [x, bias], last.Output[0])];
    }
}
