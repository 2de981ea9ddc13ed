namespace EdgeReco.Retrieval.Search;

/// <summary>The few words that facets show, in English and Chinese.</summary>
internal static class FacetLabels
{
    public static string InStock(string? language) => IsChinese(language) ? "有货" : "In stock";

    public static string Under(string? language, string price) => IsChinese(language) ? $"{price} 以下" : $"Under {price}";

    public static string AndOver(string? language, string price) => IsChinese(language) ? $"{price} 及以上" : $"{price} and over";

    public static string Between(string from, string to) => $"{from} – {to}";

    private static bool IsChinese(string? language) =>
        language is not null && (language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase));
}
