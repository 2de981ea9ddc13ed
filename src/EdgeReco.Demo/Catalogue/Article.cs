using EdgeReco.Contracts;

namespace EdgeReco.Demo.Catalogue;

/// <summary>A product of the store with what the basket generator needs to know about it.</summary>
/// <param name="Product">The product.</param>
/// <param name="Row">The row it comes from.</param>
/// <param name="Brand">Its brand.</param>
/// <param name="Size">Its size.</param>
/// <param name="Popularity">Weight among the goods of its leaf category; positive.</param>
internal sealed record Article(Product Product, Row Row, Brand Brand, PackSize Size, int Popularity)
{
    private static readonly HashSet<string> AnimalPlaces = new(StringComparer.Ordinal)
    {
        "Dairy & Eggs", "Meat & Fish", "Lamb & Beef Slices", "Fish & Meat Balls",
    };

    /// <summary>Whether a vegan household passes it by.</summary>
    public bool IsAnimal { get; } = Row.Leaf.Path.Any(p => AnimalPlaces.Contains(p.En)) && !HasAttribute(Row, "vegan");

    public bool IsVegan { get; } = HasAttribute(Row, "vegan");

    public bool IsOrganic { get; } = HasAttribute(Row, "organic") || Brand.IsOrganic;

    public bool IsLactoseFree { get; } = HasAttribute(Row, "lactose free");

    private static bool HasAttribute(Row row, string attribute)
    {
        foreach (ProductAttribute a in row.Attributes)
        {
            if (a.Name == attribute)
            {
                return true;
            }
        }

        return false;
    }
}
