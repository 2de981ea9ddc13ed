using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine.Golden;
using EdgeReco.Engine.Recommend;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Pictures;
using EdgeReco.Retrieval.Popularity;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Engine;

/// <summary>Opens the parts of a bundle one by one, so that a refusal names the part.</summary>
internal sealed class StoreOpening(PartLookup lookup, PartPathLookup? paths, StoreEngineOptions options)
{
    private string _role = PartRoles.Catalog;

    /// <summary>Opens a verified bundle.</summary>
    /// <returns>The engine, which then owns the bundle; null with an error, and the bundle stays the caller's.</returns>
    public static StoreEngine? Open(Bundle bundle, StoreEngineOptions options, out BundleError? error)
    {
        var opening = new StoreOpening(bundle.TryGetPart, bundle.TryGetPartPath, options);
        try
        {
            StoreEngine engine = opening.Open(bundle.Manifest, bundle);
            error = null;
            return engine;
        }
        catch (InvalidDataException e)
        {
            error = bundle.ErrorIn(opening._role, e.Message);
            return null;
        }
    }

    /// <summary>Opens the parts and replays the golden set, if there is one.</summary>
    /// <exception cref="InvalidDataException">A part does not fit.</exception>
    public StoreEngine Open(BundleManifest manifest, IDisposable? owned)
    {
        CatalogReader catalog = CatalogReader.Open(Required(PartRoles.Catalog));
        if (catalog.Count != manifest.Products)
        {
            throw new InvalidDataException($"{catalog.Count} products, the manifest says {manifest.Products}");
        }

        PictureReader? pictures = Optional(PartRoles.Pictures, out ReadOnlyMemory<byte> part) ? PictureReader.Open(part) : null;
        SearchIndex index = SearchIndex.Open(Required(PartRoles.SearchIndex));
        RequireProducts(index.ProductCount, catalog);
        NeighbourIndex? neighbours = Optional(PartRoles.Neighbours, out part) ? NeighbourIndex.Open(part) : null;
        RequireProducts(neighbours?.ItemCount, catalog);
        NeighbourIndex? similar = Optional(PartRoles.Similar, out part) ? NeighbourIndex.Open(part) : null;
        RequireProducts(similar?.ItemCount, catalog);
        PopularityIndex? popularity = Optional(PartRoles.Popularity, out part) ? PopularityIndex.Open(part) : null;
        RequireProducts(popularity?.ItemCount, catalog);
        RecommendSettings settings = Optional(PartRoles.RecommendSettings, out part) ? RecommendSettings.Read(part.Span) : new RecommendSettings();
        GoldenSet golden = Optional(PartRoles.Golden, out part) && options.ReplayGolden ? GoldenFile.Read(part.Span) : new GoldenSet();
        VectorIndex? vectors = Optional(PartRoles.Vectors, out part) ? VectorIndex.Open(part) : null;
        RequireProducts(vectors?.ProductCount, catalog);
        FusionSettings? fusion = Optional(PartRoles.EncoderSettings, out part) ? FusionSettings.Read(part.Span) : null;
        IBasketModel? model = LoadModel(catalog);
        IQueryEncoder? encoder = null;
        try
        {
            encoder = vectors is null || fusion is not { VectorWeight: > 0 } ? null : LoadEncoder(vectors);
            var recommend = new RecommendParts
            {
                Catalog = catalog,
                Model = model,
                Neighbours = neighbours,
                Similar = similar,
                Popularity = popularity,
                Settings = settings,
            };
            var search = new SearchPipeline(catalog, index) { Fusion = encoder is null ? null : new VectorFusion(vectors!, encoder, fusion!) };
            var parts = new StoreParts(catalog, pictures, model, encoder, search, new RecommendPipeline(recommend, options.Time));
            var engine = new StoreEngine(manifest, parts, owned);
            _role = PartRoles.Golden;
            return GoldenRecorder.TryReplay(engine, golden, out string reason) ? engine : throw new InvalidDataException(reason);
        }
        catch
        {
            model?.Dispose();
            encoder?.Dispose();
            throw;
        }
    }

    private IBasketModel? LoadModel(CatalogReader catalog)
    {
        if (options.ModelLoader is null || PathOf(PartRoles.BasketModel) is not { } path)
        {
            return null;
        }

        IBasketModel model = options.ModelLoader.Load(path);
        try
        {
            RequireProducts(model.ItemCount, catalog);
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private IQueryEncoder? LoadEncoder(VectorIndex vectors)
    {
        if (options.EncoderLoader is null || PathOf(PartRoles.EncoderTokenizer) is not { } tokenizer
            || PathOf(PartRoles.EncoderSettings) is not { } description || PathOf(PartRoles.Encoder) is not { } model)
        {
            return null;
        }

        IQueryEncoder encoder = options.EncoderLoader.Load(model, tokenizer, description);
        if (encoder.Dimensions == vectors.Dimensions)
        {
            return encoder;
        }

        int dimensions = encoder.Dimensions;
        encoder.Dispose();
        throw new InvalidDataException($"gives vectors of {dimensions} numbers, the products' are for {vectors.Dimensions}");
    }

    private string? PathOf(string role)
    {
        _role = role;
        return paths is not null && paths(role, out string? path) ? path : null;
    }

    private bool Optional(string role, out ReadOnlyMemory<byte> part)
    {
        _role = role;
        return lookup(role, out part);
    }

    private ReadOnlyMemory<byte> Required(string role) =>
        Optional(role, out ReadOnlyMemory<byte> part) ? part : throw new InvalidDataException("the bundle lacks this part");

    private static void RequireProducts(int? count, CatalogReader catalog)
    {
        if (count is { } known && known != catalog.Count)
        {
            throw new InvalidDataException($"made for {known} products, the catalogue has {catalog.Count}");
        }
    }
}
