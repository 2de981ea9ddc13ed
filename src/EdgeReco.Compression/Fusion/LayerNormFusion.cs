using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Fusion;

/// <summary>
/// Layer normalization written out, (x - mean) / sqrt(variance + epsilon) · scale + shift over the last axis, becomes
/// LayerNormalization, which operator set 17 brought. In models of older sets ONNX Runtime merges it when it opens the file;
/// a file that says so itself would not pass the format's checker.
/// </summary>
/// <param name="anyOpset">Whether older sets get it, too: for who reads the graph and does not write it.</param>
internal sealed class LayerNormFusion(bool anyOpset = false) : FusionPass
{
    private const int FirstOpset = 17;

    /// <inheritdoc/>
    public override string Name => "fuse-layer-norm";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        if ((match.Opset < FirstOpset && !anyOpset)
            || !Operators.Is(last, "Add")
            || match.WithVector(last) is not (string shift, string scaled)
            || match.Take(scaled, "Mul") is not { } mul
            || match.WithVector(mul) is not (string scale, string normal)
            || Normalized(match, normal) is not (string x, float epsilon)
            || match.Types[x].Dims is not { Length: > 0 } dims
            || !dims[^1].SameAs(match.Types[scale].Dims![0])
            || !dims[^1].SameAs(match.Types[shift].Dims![0]))
        {
            return null;
        }

        NodeProto node = GraphEditor.Node("LayerNormalization", [x, scale, shift], last.Output[0]);
        node.Attribute.Add(Attributes.Of("axis", -1L));
        node.Attribute.Add(Attributes.Of("epsilon", epsilon));
        return [node];
    }

    private static (string X, float Epsilon)? Normalized(FusionMatch match, string normal)
    {
        string numerator;
        string deviation;
        if (match.Take(normal, "Div") is { } div)
        {
            (numerator, deviation) = (div.Input[0], div.Input[1]);
        }
        else if (match.Take(normal, "Mul") is { } mul && Reciprocal(match, mul) is (string top, string bottom))
        {
            (numerator, deviation) = (top, bottom);
        }
        else
        {
            return null;
        }

        if (match.Take(deviation, "Sqrt") is not { } sqrt
            || match.Take(sqrt.Input[0], "Add") is not { } add
            || WithEpsilon(match, add) is not (string variance, float epsilon)
            || Mean(match, match.Take(variance, "ReduceMean")) is not { } square
            || Squared(match, square) is not { } centred)
        {
            return null;
        }

        // Some exporters subtract the mean twice.
        return match.TakeShared(centred, "Sub") is { } sub
            && (centred == numerator || match.TakeShared(numerator, "Sub") is { } other && other.Input.SequenceEqual(sub.Input))
            && Mean(match, match.TakeShared(sub.Input[1], "ReduceMean")) == sub.Input[0]
                ? (sub.Input[0], epsilon)
                : null;
    }

    private static (string Numerator, string Deviation)? Reciprocal(FusionMatch match, NodeProto mul) =>
        match.Take(mul.Input[1], "Reciprocal") is { } right ? (mul.Input[0], right.Input[0])
        : match.Take(mul.Input[0], "Reciprocal") is { } left ? (mul.Input[1], left.Input[0])
        : null;

    private static (string Variance, float Epsilon)? WithEpsilon(FusionMatch match, NodeProto add) =>
        Constants.TryScalar(match.Editor, add.Input[1], out double right) ? (add.Input[0], (float)right)
        : Constants.TryScalar(match.Editor, add.Input[0], out double left) ? (add.Input[1], (float)left)
        : null;

    private static string? Squared(FusionMatch match, string square) =>
        match.Take(square, "Pow") is { } pow && Constants.IsScalar(match.Editor, pow.Input[1], 2) ? pow.Input[0]
        : match.Take(square, "Mul") is { } mul && mul.Input[0] == mul.Input[1] ? mul.Input[0]
        : null;

    private static string? Mean(FusionMatch match, NodeProto? mean)
    {
        if (mean is null || Attributes.Int(mean, "keepdims", 1) == 0)
        {
            return null;
        }

        long[]? axes = Constants.AttributeOrInput(match.Editor, mean, "axes", 1);
        return axes is [-1] || (axes is [long axis] && axis == match.Types[mean.Input[0]].Rank - 1) ? mean.Input[0] : null;
    }
}
