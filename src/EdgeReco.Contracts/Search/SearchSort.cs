namespace EdgeReco.Contracts;

/// <summary>Order of search hits; ties always go to the more relevant, then to the smaller id in ordinal order.</summary>
public enum SearchSort
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Cheapest first; products without a price last.</summary>
    PriceAscending,

    /// <summary>Dearest first; products without a price last.</summary>
    PriceDescending,

    /// <summary>By name, ordinal, ignoring case.</summary>
    Name,

    /// <summary>Most bought first.</summary>
    Popularity,
}
