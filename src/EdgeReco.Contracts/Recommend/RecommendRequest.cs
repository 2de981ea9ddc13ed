namespace EdgeReco.Contracts;

/// <summary>Asks for products that go with a basket or a session.</summary>
public sealed record RecommendRequest
{
    /// <summary>Most products that may be asked for.</summary>
    public const int MaxTop = 200;

    /// <summary>Longest basket that may be sent.</summary>
    public const int MaxBasket = 500;

    /// <summary>Ids in the order they were put in; unknown ids are ignored and counted in the answer.</summary>
    public IReadOnlyList<string> Basket { get; init; } = [];

    /// <summary>Ids looked at, oldest first.</summary>
    public IReadOnlyList<string> Viewed { get; init; } = [];

    /// <summary>Products to return, 1 to <see cref="MaxTop"/>; 12 by default.</summary>
    public int Top { get; init; } = 12;

    /// <summary>Language of the answer's texts; null means the store's primary language.</summary>
    public string? Language { get; init; }

    /// <summary>Local shop time, for what sells at this hour; null means now.</summary>
    public DateTime? At { get; init; }

    /// <summary>Whether products that are out of stock may be recommended; false by default.</summary>
    public bool IncludeOutOfStock { get; init; }

    /// <summary>Whether each product says how its score came about.</summary>
    public bool Explain { get; init; }
}
