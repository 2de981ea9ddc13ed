using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Fusion;

/// <summary>
/// GELU written out: x · 0.5 · (1 + erf(x / √2)) becomes com.microsoft Gelu, and its approximation
/// x · 0.5 · (1 + tanh(√(2/π) · (x + 0.044715 · x³))) becomes FastGelu, in whatever order the factors are.
/// </summary>
internal sealed class GeluFusion : FusionPass
{
    private const double Cubic = 0.044715;
    private static readonly double Root = Math.Sqrt(2 / Math.PI);

    /// <inheritdoc/>
    public override string Name => "fuse-gelu";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        if (!Operators.Is(last, "Mul"))
        {
            return null;
        }

        List<string> factors = match.Factors(last);
        if (factors.Count != 3 || !match.RemoveScalar(factors, 0.5))
        {
            return null;
        }

        foreach ((string x, string gate) in (ReadOnlySpan<(string, string)>)[(factors[0], factors[1]), (factors[1], factors[0])])
        {
            if (match.Take(gate, "Add") is not { } add || match.Beside(add, 1) is not { } inner)
            {
                continue;
            }

            if (match.Take(inner, "Erf") is { } erf && IsOverRootTwo(match, erf.Input[0], x))
            {
                return [Operators.ContribNode("Gelu", [x], last.Output[0])];
            }

            if (match.Take(inner, "Tanh") is { } tanh && IsCubic(match, tanh.Input[0], x))
            {
                return [Operators.ContribNode("FastGelu", [x], last.Output[0])];
            }
        }

        return null;
    }

    private static bool IsOverRootTwo(FusionMatch match, string value, string x) =>
        (match.Take(value, "Div") is { } div && div.Input[0] == x && Constants.IsScalar(match.Editor, div.Input[1], Math.Sqrt(2)))
        || (match.Take(value, "Mul") is { } mul && match.Beside(mul, Math.Sqrt(0.5)) == x);

    private static bool IsCubic(FusionMatch match, string value, string x)
    {
        if (match.Take(value, "Mul") is not { } product)
        {
            return false;
        }

        List<string> factors = match.Factors(product);
        if (!match.RemoveScalar(factors, Root))
        {
            return false;
        }

        // Either x + c·x³, or x · (1 + c·x²).
        bool outside = factors.Remove(x);
        if (factors.Count != 1 || match.Take(factors[0], "Add") is not { } add)
        {
            return false;
        }

        string? power = outside ? match.Beside(add, 1) : add.Input[0] == x ? add.Input[1] : add.Input[1] == x ? add.Input[0] : null;
        if (power is null || match.Take(power, "Mul") is not { } scaled)
        {
            return false;
        }

        List<string> powers = match.Factors(scaled);
        int wanted = outside ? 2 : 3;
        return match.RemoveScalar(powers, Cubic) && powers.Sum(factor => Exponent(match, factor, x)) == wanted && powers.All(factor => Exponent(match, factor, x) > 0);
    }

    private static int Exponent(FusionMatch match, string factor, string x)
    {
        if (factor == x)
        {
            return 1;
        }

        return match.Take(factor, "Pow") is { } pow && pow.Input[0] == x && Constants.TryScalar(match.Editor, pow.Input[1], out double exponent) && (exponent is 2 or 3)
            ? (int)exponent
            : 0;
    }
}
