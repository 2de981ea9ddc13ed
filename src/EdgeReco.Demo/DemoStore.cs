using EdgeReco.Contracts;

namespace EdgeReco.Demo;

/// <summary>A generated store.</summary>
public sealed record DemoStore
{
    /// <summary>The assortment, in order of id; <see cref="Product.Picture"/> is <c>pictures/NAME.svg</c>.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>A year of sales, by basket in order of time; the lines of a basket are in the order they were put in.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    /// <summary>Graded queries in other words than the store's, misspelt or in Chinese; for measuring search, not for tuning it.</summary>
    public required IReadOnlyList<DemoRating> Ratings { get; init; }

    /// <summary>SVG texts by file name (<c>NAME.svg</c>), in ordinal order of the names.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Pictures { get; init; }
}
