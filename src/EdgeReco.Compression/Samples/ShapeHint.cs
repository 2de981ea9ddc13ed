using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EdgeReco.Compression.Samples;

/// <summary>The shape that an input is to have, where the model leaves it open.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Dims">Lengths of all its axes.</param>
public sealed record ShapeHint(string Input, IReadOnlyList<long> Dims)
{
    private const int MaxRank = 16;

    /// <summary>Reads <c>NAME=1,3,640,640</c>; <c>NAME=</c> is a scalar. The name may hold further equals signs.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ShapeHint? hint)
    {
        ArgumentNullException.ThrowIfNull(text);
        hint = null;
        int equals = text.LastIndexOf('=');
        if (equals <= 0)
        {
            return false;
        }

        string[] parts = equals == text.Length - 1 ? [] : text[(equals + 1)..].Split(',', MaxRank + 1);
        long[] dims = new long[parts.Length];
        for (int i = 0; i < dims.Length; i++)
        {
            if (i == MaxRank || !long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out dims[i]) || dims[i] is 0 or > int.MaxValue)
            {
                return false;
            }
        }

        hint = new ShapeHint(text[..equals], dims);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Input}={string.Join(',', Dims)}";
}
