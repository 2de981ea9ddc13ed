namespace EdgeReco.Contracts;

/// <summary>One condition on the hits.</summary>
public abstract record SearchFilter
{
    private SearchFilter()
    {
    }

    /// <summary>The brand is one of these (ordinal, ignoring case).</summary>
    /// <param name="Values">At least one.</param>
    public sealed record Brand(IReadOnlyList<string> Values) : SearchFilter;

    /// <summary>The category path, levels joined by <c>/</c>, is one of these or lies below one of them.</summary>
    /// <param name="Paths">At least one, in the store's primary language.</param>
    public sealed record Category(IReadOnlyList<string> Paths) : SearchFilter;

    /// <summary>The price lies between the bounds, both inclusive; a product without a price fails.</summary>
    /// <param name="Min">Null: no lower bound.</param>
    /// <param name="Max">Null: no upper bound.</param>
    public sealed record Price(decimal? Min, decimal? Max) : SearchFilter;

    /// <summary>Only what is in stock.</summary>
    public sealed record InStock : SearchFilter;
}
