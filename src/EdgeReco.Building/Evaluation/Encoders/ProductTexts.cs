using EdgeReco.Contracts;

namespace EdgeReco.Building.Evaluation;

/// <summary>What a text encoder reads of a product.</summary>
public static class ProductTexts
{
    /// <summary>Of a description only its beginning counts: encoders read little more than a hundred tokens.</summary>
    private const int DescriptionLength = 600;
    private const string Separator = ". ";

    /// <summary>Name, brand and the first 600 UTF-16 units of the description, those that are there, joined by <c>. </c>.</summary>
    public static string Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        string? description = product.Description is { Length: > DescriptionLength } text
            ? text[..(char.IsHighSurrogate(text[DescriptionLength - 1]) ? DescriptionLength - 1 : DescriptionLength)]
            : product.Description;
        return string.Join(Separator, new[] { product.Name, product.Brand, description }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
