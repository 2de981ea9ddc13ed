namespace EdgeReco.Training;

/// <summary>How similar products are found.</summary>
public sealed record SimilarProductOptions
{
    /// <summary>Similar products kept a product.</summary>
    public int Kept { get; set; } = 32;

    /// <summary>Weight of what the catalogue says: category, words, brand.</summary>
    public float CatalogWeight { get; set; } = 0.65f;

    /// <summary>Weight of being expected in the same baskets' places: the cosine of the model's output embeddings.</summary>
    public float EmbeddingWeight { get; set; } = 0.35f;

    /// <summary>Less similar products are left out.</summary>
    public float Least { get; set; } = 0.12f;
}
