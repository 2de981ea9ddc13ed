using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>What a bundle is built from, and what it is called.</summary>
public sealed class BundleBuildOptions
{
    /// <summary>Source of the products; may be the sales file itself.</summary>
    public required string Catalog { get; set; }

    /// <summary>Source of the sales; null takes them from <see cref="Catalog"/> if that is a sales file, and else does without.</summary>
    public string? Interactions { get; set; }

    /// <summary>Sales before this time are left out.</summary>
    public DateTime? From { get; set; }

    /// <summary>Sales at or after this time are left out.</summary>
    public DateTime? Until { get; set; }

    /// <summary>The mapping; null chooses a built-in one from the columns.</summary>
    public Mapping? Mapping { get; set; }

    /// <summary>Model of the query encoder, with its tokenizer and description beside it; null leaves vectors out.</summary>
    public string? Encoder { get; set; }

    /// <summary>ONNX model that encodes the products instead of <see cref="Encoder"/>: the teacher that it learnt from.</summary>
    public string? DocumentEncoder { get; set; }

    /// <summary>Graded queries that the weight of the vectors is found on; null makes some up from the catalogue.</summary>
    public string? Ratings { get; set; }

    /// <summary>Numbers that a product's vector keeps at most, 1 to 768; 192 by default.</summary>
    public int VectorDimensions { get; set; } = 192;

    /// <summary>Folder of the bundle; a bundle that is there is replaced at the very end.</summary>
    public required string Output { get; set; }

    /// <summary>Where the basket model goes in single precision, besides the bundle; null for nowhere.</summary>
    public string? BasketModelOutput { get; set; }

    /// <summary>Name for people; null takes the name of <see cref="Output"/>.</summary>
    public string? Name { get; set; }

    /// <summary>Version for people.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Release counter.</summary>
    public long Release { get; set; } = 1;

    /// <summary>ISO 4217 code of the prices; null takes the mapping's.</summary>
    public string? Currency { get; set; }

    /// <summary>BCP 47 tag of the primary language; null takes the mapping's, or else <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>When the bundle counts as built: the only thing in it that the sources do not determine.</summary>
    public required DateTimeOffset Created { get; set; }
}
