using EdgeReco.Contracts;

namespace EdgeReco.Training.Encoders;

/// <summary>Makes up what somebody who looks for a product might type.</summary>
internal sealed class ProductQueries
{
    private const int NameWords = 4;
    private const int DescriptionWords = 5;
    private const int LongestValue = 80;
    private readonly List<(int Start, int End)> _places = [];
    private readonly List<string> _parts = [];

    /// <summary>One query: a part of the name, of the description, an attribute, or brand and category.</summary>
    /// <param name="product">The product.</param>
    /// <param name="random">Chooses.</param>
    /// <returns>The query; empty where the product lacks what was chosen.</returns>
    public string Make(Product product, ref DeterministicRandom random)
    {
        ProductText text = Choose(product, ref random);
        return random.NextInt(20) switch
        {
            < 5 => Run(text.Name, NameWords, ref random),
            < 7 => Some(text.Name, ref random),
            < 8 => text.Name,
            < 11 => text.Description is { } description ? Run(description, DescriptionWords, ref random) : Run(text.Name, NameWords, ref random),
            < 13 => Join(product.Brand, Leaf(text, ref random) ?? Run(text.Name, 2, ref random)),
            < 14 => Leaf(text, ref random) ?? Run(text.Name, 1, ref random),
            < 17 => Value(product, ref random),
            < 19 => Join(Value(product, ref random), Run(text.Name, 2, ref random)),
            _ => Run(text.Name, 1, ref random),
        };
    }

    private static ProductText Choose(Product product, ref DeterministicRandom random)
    {
        int choice = random.NextInt(1 + product.Translations.Count);
        return choice == 0
            ? new ProductText { Name = product.Name, Category = product.Category, Description = product.Description }
            : product.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal).ElementAt(choice - 1).Value;
    }

    private string Run(string text, int most, ref DeterministicRandom random)
    {
        TextWords.Find(text, _places);
        return _places.Count == 0 ? "" : TextWords.Run(text, _places, most, ref random);
    }

    /// <summary>Some words of a text in their order.</summary>
    private string Some(string text, ref DeterministicRandom random)
    {
        TextWords.Find(text, _places);
        _parts.Clear();
        foreach ((int start, int end) in _places)
        {
            if (random.NextInt(2) == 0)
            {
                _parts.Add(text[start..end]);
            }
        }

        return string.Join(_parts.Count > 0 && TextWords.IsWhole(_parts[0][0]) ? "" : " ", _parts);
    }

    private static string? Leaf(ProductText text, ref DeterministicRandom random) =>
        text.Category.Count == 0 ? null : text.Category[^(1 + random.NextInt(Math.Min(2, text.Category.Count)))];

    private static string Value(Product product, ref DeterministicRandom random)
    {
        if (product.Attributes.Count == 0)
        {
            return product.Brand ?? "";
        }

        ProductAttribute attribute = product.Attributes[random.NextInt(product.Attributes.Count)];
        return attribute.Value.Length > LongestValue ? "" : random.NextInt(2) == 0 ? attribute.Value : $"{attribute.Name} {attribute.Value}";
    }

    private static string Join(string? first, string second) => string.IsNullOrEmpty(first) ? second : $"{first} {second}";
}
