namespace EdgeReco.Building.Evaluation;

/// <summary>How good a ranking is against graded queries; means over the queries that have a relevant product.</summary>
public sealed record SearchQuality
{
    /// <summary>Queries in the ratings.</summary>
    public required int Queries { get; init; }

    /// <summary>Queries without any product graded above 0; left out of the means.</summary>
    public required int QueriesWithoutRelevant { get; init; }

    /// <summary>Graded products that the bundle does not have, over all queries; they stay in the ideal rankings.</summary>
    public required int UnknownProducts { get; init; }

    /// <summary>nDCG of the first ten, unjudged products counting as not relevant.</summary>
    public required double Ndcg10 { get; init; }

    /// <summary>nDCG of the first ten judged products.</summary>
    public required double CondensedNdcg10 { get; init; }

    /// <summary>Reciprocal rank of the first relevant product among the first ten.</summary>
    public required double Mrr10 { get; init; }

    /// <summary>Share of the relevant products among the first hundred.</summary>
    public required double Recall100 { get; init; }

    /// <summary>Share of the first ten that are judged.</summary>
    public required double Judged10 { get; init; }

    /// <summary>Each query that counts in the means, in the order of the ratings.</summary>
    public required IReadOnlyList<QueryScore> ByQuery { get; init; }
}
