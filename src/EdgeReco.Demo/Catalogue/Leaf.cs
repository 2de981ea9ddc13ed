namespace EdgeReco.Demo.Catalogue;

/// <summary>A leaf category: where its goods stand and how they look.</summary>
internal sealed class Leaf
{
    /// <summary>Category path in both languages, 2 or 3 levels.</summary>
    public required IReadOnlyList<Bilingual> Path { get; init; }

    /// <summary>Name of the shape that its goods are drawn as, unless a row says otherwise.</summary>
    public required string Shape { get; init; }

    public required int Aisle { get; init; }

    public required char Shelf { get; init; }

    /// <summary>Chinese measure word for its pieces; null takes the unit's own.</summary>
    public string? Counter { get; init; }

    /// <summary>Whether Chinese names leave the brand out, as shops do for loose fresh goods.</summary>
    public bool Loose { get; init; }

    /// <summary>Sentences on keeping or using its goods, which descriptions may end with.</summary>
    public List<Bilingual> Tips { get; } = [];

    public List<Row> Rows { get; } = [];

    /// <summary>Whether it is eaten or drunk by people.</summary>
    public bool IsFood => Path[0].En is not
        ("Pets" or "Personal Care & Health" or "Cleaning & Paper" or "Home & Kitchen" or "Electronics" or "Stationery & Party");
}
