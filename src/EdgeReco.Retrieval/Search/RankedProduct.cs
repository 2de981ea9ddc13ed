namespace EdgeReco.Retrieval.Search;

/// <summary>A product among the results.</summary>
/// <param name="Ordinal">The product.</param>
/// <param name="Key">What the results are sorted by, greatest first.</param>
/// <param name="Score">Relevance: decides between equal keys.</param>
/// <param name="IdRank">Place of its id: decides between equal scores, smallest first.</param>
internal readonly record struct RankedProduct(int Ordinal, double Key, float Score, int IdRank)
{
    /// <summary>Whether this one stands before the other.</summary>
    public bool IsBefore(in RankedProduct other) =>
        Key != other.Key ? Key > other.Key : Score != other.Score ? Score > other.Score : IdRank < other.IdRank;
}
