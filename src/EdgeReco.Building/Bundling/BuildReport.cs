using EdgeReco.Bundles;
using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>Full path of the bundle.</summary>
    public required string Folder { get; init; }

    /// <summary>The bundle's manifest.</summary>
    public required BundleManifest Manifest { get; init; }

    /// <summary>What became of the catalogue's rows.</summary>
    public required SourceReport Catalog { get; init; }

    /// <summary>What became of the sales' rows; null when there were none.</summary>
    public SourceReport? Interactions { get; init; }

    /// <summary>Baskets with at least one known product.</summary>
    public int Baskets { get; init; }

    /// <summary>Sales of products that the catalogue does not have.</summary>
    public long UnknownProductLines { get; init; }

    /// <summary>What the encoder's vectors are worth in a search; null when there was no encoder.</summary>
    public FusionFit? Vectors { get; init; }

    /// <summary>Pictures in the bundle.</summary>
    public int Pictures { get; init; }

    /// <summary>Products whose picture could not be used, with the reason; the first ten.</summary>
    public IReadOnlyList<string> PictureProblems { get; init; } = [];

    /// <summary>Products whose picture could not be used.</summary>
    public int PicturesLeftOut { get; init; }
}
