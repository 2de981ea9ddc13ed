using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>The header of a <c>.npy</c> file: a literal dictionary of Python with three known keys.</summary>
internal static partial class NpyHeader
{
    private const int MaxRank = 16;

    /// <summary>Reads type and shape.</summary>
    /// <exception cref="InvalidDataException">It is malformed or describes something else than plain numbers row by row.</exception>
    public static (TensorElementType Type, long[] Dims) Parse(string header, ReadOnlySpan<(string Code, TensorElementType Type)> types)
    {
        Match descr = Descr().Match(header);
        Match order = Order().Match(header);
        Match shape = Shape().Match(header);
        if (!descr.Success || !order.Success || !shape.Success)
        {
            throw new InvalidDataException("its header is malformed, or it holds records");
        }

        string[] parts = shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MaxRank)
        {
            throw new InvalidDataException($"it has more than {MaxRank} axes");
        }

        long[] dims = Array.ConvertAll(parts, part => long.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
        if (order.Groups[1].Value == "True" && dims.Length > 1)
        {
            throw new InvalidDataException("it is stored column by column; save numpy.ascontiguousarray of it");
        }

        foreach ((string code, TensorElementType type) in types)
        {
            if (code == descr.Groups[1].Value)
            {
                return (type, dims);
            }
        }

        throw new InvalidDataException($"elements '{descr.Groups[1].Value}' are not supported (little-endian numbers and bool are)");
    }

    [GeneratedRegex(@"'descr'\s*:\s*'([^']{1,16})'")]
    private static partial Regex Descr();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex Order();

    [GeneratedRegex(@"'shape'\s*:\s*\(([0-9, ]*)\)")]
    private static partial Regex Shape();
}
