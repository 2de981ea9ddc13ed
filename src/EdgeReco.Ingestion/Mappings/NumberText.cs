using System.Globalization;

namespace EdgeReco.Ingestion;

/// <summary>Numbers as sources write them: a point, an optional exponent, no grouping.</summary>
internal static class NumberText
{
    public static bool TryParse(string text, out decimal number) => decimal.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out number);
}
