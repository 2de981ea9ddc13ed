namespace EdgeReco.Host.Api.Bodies;

/// <summary>What is asked of <c>POST /v1/recommend</c>; everything may be left out.</summary>
internal sealed record RecommendBody
{
    /// <summary>Ids in the order they were put in, at most 500. Left out: the session's basket.</summary>
    public IReadOnlyList<string>? Basket { get; init; }

    /// <summary>Ids looked at, oldest first, at most 500. Left out: the session's views.</summary>
    public IReadOnlyList<string>? Viewed { get; init; }

    /// <summary>Session whose basket and views are used where the body gives none.</summary>
    public string? Session { get; init; }

    /// <summary>Products to return, 1 to 200; 12 by default.</summary>
    public int? Top { get; init; }

    /// <summary>Language of the answer's texts.</summary>
    public string? Lang { get; init; }

    /// <summary>Local shop time; now by default.</summary>
    public DateTime? At { get; init; }

    /// <summary>Whether products that are out of stock may be recommended.</summary>
    public bool IncludeOutOfStock { get; init; }

    /// <summary>Whether each product says how its score came about.</summary>
    public bool Explain { get; init; }
}
