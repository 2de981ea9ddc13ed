namespace EdgeReco.Retrieval.Search;

/// <summary>
/// How text matches are scored. BM25F (Robertson, Zaragoza, Taylor 2004): the term frequencies of the fields are
/// normalised by length, weighted, added and then saturated once: <c>idf * w / (k1 + w)</c> with
/// <c>w = sum of weight * tf / (1 - b + b * length / average length)</c>.
/// </summary>
public sealed class RankingOptions
{
    /// <summary>Saturation of the weighted term frequency.</summary>
    public float K1 { get; set; } = 1.4f;

    /// <summary>Weight of the name.</summary>
    public float NameWeight { get; set; } = 3f;

    /// <summary>Weight of the brand.</summary>
    public float BrandWeight { get; set; } = 1f;

    /// <summary>Weight of the category.</summary>
    public float CategoryWeight { get; set; } = 3f;

    /// <summary>Weight of the description.</summary>
    public float DescriptionWeight { get; set; } = 1f;

    /// <summary>Weight of the attributes.</summary>
    public float AttributesWeight { get; set; } = 0.2f;

    /// <summary>Length normalisation of the name, 0 (none) to 1.</summary>
    public float NameB { get; set; } = 0.7f;

    /// <summary>Length normalisation of the other fields, 0 (none) to 1.</summary>
    public float OtherB { get; set; } = 0.8f;

    /// <summary>What another form of the word (battery for batteries) counts.</summary>
    public float VariantWeight { get; set; } = 0.9f;

    /// <summary>What a word counts that only begins with the last word of the query.</summary>
    public float PrefixWeight { get; set; } = 0.15f;

    /// <summary>What a word counts for each edit that leads to it.</summary>
    public float TypoWeight { get; set; } = 0.6f;

    /// <summary>What words count that are put together or taken apart to match.</summary>
    public float CompoundWeight { get; set; } = 0.8f;

    /// <summary>How much missing words of the query cost: the score is multiplied by (matched share)^this.</summary>
    public float Coordination { get; set; } = 1f;

    /// <summary>
    /// With fewer products than this that hold all words, products that lack some are added below them. In other orders than
    /// by relevance they would stand in between, so there they are added only when no product holds all words.
    /// </summary>
    public int EnoughMatches { get; set; } = 10;

    /// <summary>A product that lacks words must hold at least this share of the query's weight (inverse document frequencies).</summary>
    public float MinShare { get; set; } = 0.5f;

    /// <summary>How many of the best products are ordered again by their names.</summary>
    public int RefineTop { get; set; } = 200;

    /// <summary>Boost of a name that holds all words of the query.</summary>
    public float NameCoverageBoost { get; set; } = 0.2f;

    /// <summary>Boost of a name that holds them side by side and in order.</summary>
    public float AdjacencyBoost { get; set; } = 0.05f;

    /// <summary>Boost of a name that begins with one of them.</summary>
    public float EarlyBoost { get; set; } = 0.1f;

    /// <summary>Boost of a name that is nothing but the query.</summary>
    public float ShortNameBoost { get; set; } = 0.2f;

    /// <summary>Boost of a name in which the query is the thing itself, not what it is for.</summary>
    public float HeadBoost { get; set; } = 0.1f;

    /// <summary>Boost of the most popular product.</summary>
    public float PopularityBoost { get; set; } = 0.1f;
}
