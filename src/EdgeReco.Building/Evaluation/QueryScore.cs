namespace EdgeReco.Building.Evaluation;

/// <summary>How good the ranking of one query is.</summary>
/// <param name="Ndcg10">nDCG of the first ten.</param>
/// <param name="CondensedNdcg10">nDCG of the first ten judged products.</param>
/// <param name="Recall100">Share of the relevant products among the first hundred.</param>
public readonly record struct QueryScore(double Ndcg10, double CondensedNdcg10, double Recall100);
