namespace EdgeReco.Retrieval.Search;

/// <summary>Terms that stand for the same thing and are scored as one.</summary>
internal struct QueryGroup
{
    /// <summary>First of its terms in the plan.</summary>
    public int FirstTerm;

    public int TermCount;

    /// <summary>The clause it belongs to; of a compound of two words, the first.</summary>
    public int Clause;

    public GroupKind Kind;

    /// <summary>What its matches count, 1 for the words themselves.</summary>
    public float Weight;

    /// <summary>Products that already have one of these bits take nothing from this group.</summary>
    public ulong Skip;

    /// <summary>Its inverse document frequency, once it has been scored.</summary>
    public float Idf;

    /// <summary>Products that hold one of its terms, once it has been scored.</summary>
    public int Products;
}
