using System.Diagnostics.CodeAnalysis;
using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Pictures;

namespace EdgeReco.Engine;

/// <summary>
/// One opened bundle that answers questions. Safe to call from several threads; everything it returns stays valid
/// after it is disposed, except picture bytes, which are the bundle's own memory.
/// </summary>
public sealed class StoreEngine : IDisposable
{
    private readonly IDisposable? _bundle;
    private readonly CatalogReader _catalog;
    private readonly PictureReader? _pictures;
    private readonly SearchPipeline _search;
    private readonly RecommendPipeline _recommend;
    private readonly IBasketModel? _model;
    private readonly IQueryEncoder? _encoder;

    internal StoreEngine(BundleManifest manifest, StoreParts parts, IDisposable? bundle)
    {
        Manifest = manifest;
        _bundle = bundle;
        _catalog = parts.Catalog;
        _pictures = parts.Pictures;
        _model = parts.Model;
        _encoder = parts.Encoder;
        _search = parts.Search;
        _recommend = parts.Recommend;
    }

    /// <summary>What the bundle says about itself.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Products in the catalogue.</summary>
    public int ProductCount => _catalog.Count;

    /// <summary>The catalogue, for evaluations that work with ordinals.</summary>
    public CatalogReader Catalog => _catalog;

    /// <summary>The recommendation pipeline, for evaluations that work with ordinals.</summary>
    public RecommendPipeline Recommender => _recommend;

    /// <summary>What runs the basket model, such as <c>CPUExecutionProvider</c>; null when there is no model.</summary>
    public string? ModelProvider => _model?.Provider;

    /// <summary>What runs the query encoder, such as <c>table</c>; null when search does with words alone.</summary>
    public string? EncoderProvider => _encoder?.Provider;

    /// <summary>
    /// Opens a bundle: verifies and maps it, opens every part, runs the model once and replays the golden set.
    /// </summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="options">Surroundings.</param>
    /// <param name="engine">The engine, owned by the caller; null when the bundle is refused.</param>
    /// <param name="error">Why it is refused, naming the part; null when it is not.</param>
    /// <returns>Whether the bundle serves.</returns>
    public static bool TryOpen(
        string folder,
        StoreEngineOptions options,
        [NotNullWhen(true)] out StoreEngine? engine,
        [NotNullWhen(false)] out BundleError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        engine = null;
        if (!Bundle.TryOpen(folder, out Bundle? bundle, out error))
        {
            return false;
        }

        engine = StoreOpening.Open(bundle, options, out error);
        if (engine is null)
        {
            bundle.Dispose();
        }

        return engine is not null;
    }

    /// <summary>Puts an engine together from parts that are not a bundle yet, as a build does to evaluate and to record its golden set.</summary>
    /// <param name="manifest">A manifest with the right number of products.</param>
    /// <param name="lookup">The parts.</param>
    /// <param name="paths">Where the models are; null for none.</param>
    /// <param name="options">Surroundings.</param>
    /// <returns>The engine, owned by the caller; the parts stay the caller's.</returns>
    /// <exception cref="InvalidDataException">A part does not fit.</exception>
    public static StoreEngine FromParts(BundleManifest manifest, PartLookup lookup, PartPathLookup? paths, StoreEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(lookup);
        ArgumentNullException.ThrowIfNull(options);
        return new StoreOpening(lookup, paths, options).Open(manifest, owned: null);
    }

    /// <summary>Searches the catalogue.</summary>
    /// <param name="request">The search; see its members for bounds.</param>
    /// <returns>One page of hits with counts.</returns>
    public SearchResult Search(SearchRequest request) => _search.Search(request);

    /// <summary>Completes what is being typed.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="top">Suggestions to return at most.</param>
    /// <param name="language">Language of the texts; null means the primary one.</param>
    /// <returns>Suggestions, best first.</returns>
    public IReadOnlyList<Suggestion> Suggest(string text, int top, string? language) => _search.Suggest(text, top, language);

    /// <summary>Recommends what goes with a basket.</summary>
    /// <param name="request">The basket and what else is known.</param>
    /// <returns>Products, best first.</returns>
    public RecommendResult Recommend(RecommendRequest request) => _recommend.Recommend(request);

    /// <summary>Products like another.</summary>
    /// <param name="id">The product's id.</param>
    /// <param name="top">Products to return at most.</param>
    /// <param name="language">Language of the texts; null means the primary one.</param>
    /// <returns>Products, best first; null when the store does not know the id.</returns>
    public RecommendResult? Similar(string id, int top, string? language) => _recommend.Similar(id, top, language);

    /// <summary>Looks a product up by its id.</summary>
    /// <param name="id">Case-sensitive id.</param>
    /// <param name="language">Language of the texts; null means the primary one.</param>
    /// <param name="product">The product, or null.</param>
    /// <returns>Whether the store knows it.</returns>
    public bool TryGetProduct(string id, string? language, [NotNullWhen(true)] out Product? product)
    {
        product = _catalog.TryFind(id, out int ordinal) ? _catalog.Read(ordinal, language) : null;
        return product is not null;
    }

    /// <summary>Looks a product up by its barcode.</summary>
    /// <param name="gtin14">Canonical GTIN, see <see cref="Gtin.TryNormalize"/>.</param>
    /// <param name="language">Language of the texts; null means the primary one.</param>
    /// <param name="product">The product, or null.</param>
    /// <returns>Whether the store knows it.</returns>
    public bool TryFindBarcode(string gtin14, string? language, [NotNullWhen(true)] out Product? product)
    {
        product = _catalog.TryFindGtin(gtin14, out int ordinal) ? _catalog.Read(ordinal, language) : null;
        return product is not null;
    }

    /// <summary>The category path of a product in the primary language, levels joined by <c>/</c>, as filters take it.</summary>
    /// <param name="id">The product's id.</param>
    /// <returns>The path; empty for an unknown id or a product without a category.</returns>
    public string CategoryPath(string id) => _catalog.TryFind(id, out int ordinal) ? _catalog.CategoryPath(ordinal) : "";

    /// <summary>A picture of the bundle.</summary>
    /// <param name="name">Its name, see <see cref="Product.Picture"/>.</param>
    /// <param name="mediaType">Such as <c>image/svg+xml</c>.</param>
    /// <param name="content">The bytes; valid while the engine is.</param>
    /// <returns>Whether the bundle has the picture.</returns>
    public bool TryGetPicture(string name, out string mediaType, out ReadOnlyMemory<byte> content)
    {
        mediaType = "";
        content = default;
        return _pictures is not null && _pictures.TryGet(name, out mediaType, out content);
    }

    /// <summary>Ends the model and unmaps the bundle; nobody may be asking any more.</summary>
    public void Dispose()
    {
        _model?.Dispose();
        _encoder?.Dispose();
        _bundle?.Dispose();
    }
}
