namespace EdgeReco.Bundles;

/// <summary>Roles of the parts and the files they live in.</summary>
public static class PartRoles
{
    /// <summary>Products.</summary>
    public const string Catalog = "catalog";

    /// <summary>Pictures of the products; optional.</summary>
    public const string Pictures = "pictures";

    /// <summary>Inverted index.</summary>
    public const string SearchIndex = "search-index";

    /// <summary>The ONNX model of what comes next in a basket; optional.</summary>
    public const string BasketModel = "basket-model";

    /// <summary>Co-purchase neighbours; optional.</summary>
    public const string Neighbours = "neighbours";

    /// <summary>What could take a product's place; optional.</summary>
    public const string Similar = "similar";

    /// <summary>Popularity, overall and by hour; optional.</summary>
    public const string Popularity = "popularity";

    /// <summary>Weights of the recommendation pipeline, found at build time; optional.</summary>
    public const string RecommendSettings = "recommend-settings";

    /// <summary>The model that turns queries into vectors; optional, together with the next three.</summary>
    public const string Encoder = "encoder";

    /// <summary>The encoder's <c>tokenizer.json</c>.</summary>
    public const string EncoderTokenizer = "encoder-tokenizer";

    /// <summary>The encoder's description, and how its scores are put together with those of the words, found at build time.</summary>
    public const string EncoderSettings = "encoder-settings";

    /// <summary>The products' vectors.</summary>
    public const string Vectors = "vectors";

    /// <summary>Queries and baskets with their answers, replayed before a bundle may serve.</summary>
    public const string Golden = "golden";

    /// <summary>The conventional file name of a role; the role itself with <c>.bin</c> for one that is not listed here.</summary>
    /// <param name="role">A role.</param>
    /// <returns>A file name.</returns>
    public static string FileNameOf(string role) => role switch
    {
        SearchIndex => "search.idx",
        BasketModel => "basket.onnx",
        RecommendSettings => "recommend.json",
        EncoderTokenizer => "encoder-tokenizer.json",
        EncoderSettings => "encoder.json",
        Golden => "golden.json",
        _ => role + ".bin",
    };
}
