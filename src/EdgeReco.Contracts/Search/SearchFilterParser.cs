using System.Globalization;

namespace EdgeReco.Contracts;

/// <summary>
/// The text form of filters that the HTTP API and the command line share: <c>brand:Acme|Globex</c>,
/// <c>category:Food/Dairy</c>, <c>price:1..5</c> (either bound may be left out), <c>stock:in</c>.
/// </summary>
public static class SearchFilterParser
{
    /// <summary>Parses one filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="filter">The filter, or null.</param>
    /// <param name="error">What is wrong with it, as one sentence; empty when nothing is.</param>
    /// <returns>Whether the text is a filter.</returns>
    public static bool TryParse(string text, out SearchFilter? filter, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        filter = null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string field = colon < 0 ? text : text[..colon];
        string value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        switch (field.Trim().ToLowerInvariant())
        {
            case "brand" when Values(value) is { Length: > 0 } brands:
                filter = new SearchFilter.Brand(brands);
                break;
            case "category" when Values(value) is { Length: > 0 } paths:
                filter = new SearchFilter.Category(paths);
                break;
            case "price" when TryParseRange(value, out decimal? min, out decimal? max):
                filter = new SearchFilter.Price(min, max);
                break;
            case "stock" when value is "in":
                filter = new SearchFilter.InStock();
                break;
            default:
                error = $"'{text}' is not a filter: use brand:A|B, category:Food/Dairy, price:1..5 or stock:in";
                return false;
        }

        error = "";
        return true;
    }

    private static string[] Values(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryParseRange(string text, out decimal? min, out decimal? max)
    {
        (min, max) = (null, null);
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots >= 0
            && TryParseBound(text.AsSpan(0, dots), out min)
            && TryParseBound(text.AsSpan(dots + 2), out max)
            && (min is not null || max is not null)
            && (min is null || max is null || min <= max);
    }

    private static bool TryParseBound(ReadOnlySpan<char> text, out decimal? bound)
    {
        bound = null;
        if (text.IsWhiteSpace())
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        bound = value;
        return true;
    }
}
