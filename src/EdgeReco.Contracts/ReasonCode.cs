namespace EdgeReco.Contracts;

/// <summary>What speaks for a product.</summary>
public enum ReasonCode
{
    /// <summary>The query's words are in its texts.</summary>
    TextMatch,

    /// <summary>The query is its id or barcode.</summary>
    ExactCode,

    /// <summary>A misspelt word of the query was matched.</summary>
    TypoMatch,

    /// <summary>Often bought with something in the basket.</summary>
    BoughtTogether,

    /// <summary>The basket model expects it next, from the basket as a whole.</summary>
    BasketModel,

    /// <summary>Much bought at this hour.</summary>
    PopularNow,

    /// <summary>Much bought.</summary>
    Popular,

    /// <summary>Like the product looked at.</summary>
    Similar,

    /// <summary>Part of the range, where nothing more is known: a store without sales yet.</summary>
    Assortment,

    /// <summary>Close in meaning to the query, though its words are not in the texts.</summary>
    SimilarMeaning,
}
