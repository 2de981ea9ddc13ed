using EdgeReco.Contracts;

namespace EdgeReco.Retrieval.Search;

/// <summary>The texts of a product by field. Translations of a text belong to the same field.</summary>
internal static class IndexedFields
{
    /// <summary>Calls <paramref name="take"/> with each text and its language group: texts of one group add up to one length.</summary>
    public static void Visit(Product product, Action<SearchField, int, string> take)
    {
        take(SearchField.Name, 0, product.Name);
        if (product.Brand is { } brand)
        {
            take(SearchField.Brand, 0, brand);
        }

        foreach (string level in product.Category)
        {
            take(SearchField.Category, 0, level);
        }

        if (product.Description is { } description)
        {
            take(SearchField.Description, 0, description);
        }

        if (product.Unit is { } unit)
        {
            take(SearchField.Attributes, 0, unit);
        }

        foreach (ProductAttribute attribute in product.Attributes)
        {
            if (AttributeText(attribute) is { } text)
            {
                take(SearchField.Attributes, 0, text);
            }
        }

        int language = 1;
        foreach ((_, ProductText text) in product.Translations.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            take(SearchField.Name, language, text.Name);
            foreach (string level in text.Category)
            {
                take(SearchField.Category, language, level);
            }

            if (text.Description is { } translated)
            {
                take(SearchField.Description, language, translated);
            }

            if (text.Unit is { } translatedUnit)
            {
                take(SearchField.Attributes, language, translatedUnit);
            }

            language++;
        }
    }

    /// <summary>
    /// The value; for a feature that the product has, the feature's name. Bare numbers and absent features say nothing
    /// that is searched for without their name.
    /// </summary>
    private static string? AttributeText(ProductAttribute attribute) => attribute.Value.ToLowerInvariant() switch
    {
        "true" or "yes" or "y" => attribute.Name,
        "false" or "no" or "n" => null,
        _ => attribute.Value.Any(char.IsLetter) ? attribute.Value : null,
    };
}
