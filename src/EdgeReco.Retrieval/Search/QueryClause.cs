using System.Numerics;

namespace EdgeReco.Retrieval.Search;

/// <summary>A word of the query, or a run of a script without spaces: what a product should hold.</summary>
internal struct QueryClause
{
    /// <summary>First token of the query.</summary>
    public int FirstToken;

    public int TokenCount;

    /// <summary>A word such as <c>the</c>: counts when it matches and is not missed when it does not.</summary>
    public bool Optional;

    /// <summary>Importance among the clauses: the greatest inverse document frequency of its groups.</summary>
    public float Weight;

    /// <summary>Any of these groups is enough.</summary>
    public ulong AnyOf;

    /// <summary>Or so many of these.</summary>
    public ulong Several;

    public int SeveralCount;

    /// <summary>The closest word when only misspelt words were found, else -1.</summary>
    public int Correction;

    public readonly bool IsSatisfied(ulong groups) =>
        (groups & AnyOf) != 0 || (Several != 0 && BitOperations.PopCount(groups & Several) >= SeveralCount);

    public readonly ulong Groups => AnyOf | Several;
}
