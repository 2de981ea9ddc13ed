using System.Globalization;

namespace EdgeReco.Cli.Commands;

/// <summary>Times and shares as people write them.</summary>
internal static class BudgetFigures
{
    /// <summary>Reads <c>2ms</c>, <c>500us</c> or <c>1s</c>, in milliseconds.</summary>
    /// <exception cref="UserErrorException">It is no time.</exception>
    public static double Milliseconds(string option, string text)
    {
        (string number, double unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 1)
            : text.EndsWith("us", StringComparison.Ordinal) ? (text[..^2], 1e-3)
            : text.EndsWith('s') ? (text[..^1], 1e3)
            : ("", 1);
        return Number(number) is > 0 and var value ? value * unit : throw new UserErrorException($"{option} '{text}' is no time; write 2ms or 500us");
    }

    /// <summary>Reads <c>2%</c>, as 0.02.</summary>
    /// <exception cref="UserErrorException">It is no share from 0% to 100%.</exception>
    public static double Share(string option, string text) =>
        text.EndsWith('%') && Number(text[..^1]) is <= 100 and var value ? value / 100 : throw new UserErrorException($"{option} '{text}' is no share; write 2%");

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : double.NaN;
}
