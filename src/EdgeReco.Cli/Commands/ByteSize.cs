using System.Globalization;

namespace EdgeReco.Cli.Commands;

/// <summary>Sizes of files as people write them.</summary>
internal static class ByteSize
{
    /// <summary>Reads <c>4MB</c>, <c>900KB</c> (powers of ten), <c>4MiB</c>, <c>900KiB</c> (of 1024), or plain bytes.</summary>
    /// <param name="option">The option that it was given with, for the message.</param>
    /// <param name="text">The size.</param>
    /// <exception cref="UserErrorException">It is no size.</exception>
    public static long Parse(string option, string text)
    {
        string upper = text.ToUpperInvariant();
        (string number, double unit) = upper.EndsWith("MIB", StringComparison.Ordinal) ? (upper[..^3], 1 << 20)
            : upper.EndsWith("KIB", StringComparison.Ordinal) ? (upper[..^3], 1 << 10)
            : upper.EndsWith("GB", StringComparison.Ordinal) ? (upper[..^2], 1e9)
            : upper.EndsWith("MB", StringComparison.Ordinal) ? (upper[..^2], 1e6)
            : upper.EndsWith("KB", StringComparison.Ordinal) ? (upper[..^2], 1e3)
            : (upper, 1);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value * unit is >= 1 and <= 1e15
            ? (long)(value * unit)
            : throw new UserErrorException($"{option} '{text}' is no size; write 4MB or 900KB");
    }
}
