using EdgeReco.Contracts;

namespace EdgeReco.Engine.Reasons;

/// <summary>The sentences that say why a product is shown, in English and Simplified Chinese; other languages get English.</summary>
public static class ReasonTexts
{
    /// <summary>Writes a reason.</summary>
    /// <param name="code">What speaks for the product.</param>
    /// <param name="language">A BCP 47 tag, or null for English.</param>
    /// <param name="subject">
    /// What the sentence is about: the matched words for <see cref="ReasonCode.TextMatch"/> and <see cref="ReasonCode.TypoMatch"/>,
    /// the query for <see cref="ReasonCode.SimilarMeaning"/>,
    /// the code for <see cref="ReasonCode.ExactCode"/>, a product's name for <see cref="ReasonCode.BoughtTogether"/> and
    /// <see cref="ReasonCode.Similar"/>; ignored by the others.
    /// </param>
    /// <param name="because">Ids of the products that led to it.</param>
    public static Reason Write(ReasonCode code, string? language, string subject = "", IReadOnlyList<string>? because = null) =>
        new(code, IsChinese(language) ? Chinese(code, subject) : English(code, subject), because ?? []);

    /// <summary>Whether texts in this language are written in Chinese.</summary>
    /// <param name="language">A BCP 47 tag or null.</param>
    public static bool IsChinese(string? language) =>
        language is not null && (language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase));

    private static string English(ReasonCode code, string subject) => code switch
    {
        ReasonCode.TextMatch or ReasonCode.TypoMatch => $"Matches “{subject}”",
        ReasonCode.ExactCode => $"Has the code {subject}",
        ReasonCode.BoughtTogether => $"Often bought with {subject}",
        ReasonCode.BasketModel => "Goes with your basket",
        ReasonCode.PopularNow => "Popular at this time of day",
        ReasonCode.Popular => "Popular in this store",
        ReasonCode.Similar => $"Similar to {subject}",
        ReasonCode.Assortment => "From our range",
        ReasonCode.SimilarMeaning => $"Close in meaning to “{subject}”",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Chinese(ReasonCode code, string subject) => code switch
    {
        ReasonCode.TextMatch or ReasonCode.TypoMatch => $"匹配“{subject}”",
        ReasonCode.ExactCode => $"编码为 {subject}",
        ReasonCode.BoughtTogether => $"常与{subject}一起购买",
        ReasonCode.BasketModel => "适合您的购物篮",
        ReasonCode.PopularNow => "此时段热销",
        ReasonCode.Popular => "本店热销",
        ReasonCode.Similar => $"与{subject}相似",
        ReasonCode.Assortment => "本店商品",
        ReasonCode.SimilarMeaning => $"与“{subject}”意思相近",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
