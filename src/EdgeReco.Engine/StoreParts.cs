using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Pictures;

namespace EdgeReco.Engine;

/// <summary>A bundle's parts, opened.</summary>
internal sealed record StoreParts(
    CatalogReader Catalog,
    PictureReader? Pictures,
    IBasketModel? Model,
    IQueryEncoder? Encoder,
    SearchPipeline Search,
    RecommendPipeline Recommend);
