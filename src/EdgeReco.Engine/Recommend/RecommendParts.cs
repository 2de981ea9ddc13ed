using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Engine.Recommend;

/// <summary>What a recommendation is made from; everything but the catalogue may be missing.</summary>
public sealed record RecommendParts
{
    /// <summary>The catalogue.</summary>
    public required CatalogReader Catalog { get; init; }

    /// <summary>The basket model; the owner of the parts disposes of it.</summary>
    public IBasketModel? Model { get; init; }

    /// <summary>What is bought together.</summary>
    public NeighbourIndex? Neighbours { get; init; }

    /// <summary>What could take a product's place.</summary>
    public NeighbourIndex? Similar { get; init; }

    /// <summary>What sells.</summary>
    public PopularityIndex? Popularity { get; init; }

    /// <summary>How the stages are put together.</summary>
    public RecommendSettings Settings { get; init; } = new();
}
