using System.Diagnostics.CodeAnalysis;
using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Host.Store;

/// <summary>A bundle opened by the engine.</summary>
internal sealed class EngineStore(StoreEngine engine, string folder) : IStore
{
    /// <inheritdoc/>
    public StoreInfo Info { get; } = new()
    {
        Id = engine.Manifest.Id,
        Version = engine.Manifest.Version,
        Name = engine.Manifest.Name,
        Created = engine.Manifest.Created,
        Path = folder,
        Products = engine.ProductCount,
        Languages = engine.Manifest.Languages,
        Currency = engine.Manifest.Currency,
        Parts = [.. engine.Manifest.Parts.Select(part => (part.Role, part.Bytes))],
        ModelProvider = engine.ModelProvider,
    };

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request) => engine.Search(request);

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int top, string? language) => engine.Suggest(text, top, language);

    /// <inheritdoc/>
    public RecommendResult Recommend(RecommendRequest request) => engine.Recommend(request);

    /// <inheritdoc/>
    public RecommendResult? Similar(string id, int top, string? language) => engine.Similar(id, top, language);

    /// <inheritdoc/>
    public bool TryGetProduct(string id, string? language, [NotNullWhen(true)] out Product? product) =>
        engine.TryGetProduct(id, language, out product);

    /// <inheritdoc/>
    public bool TryFindBarcode(string gtin, string? language, [NotNullWhen(true)] out Product? product) =>
        engine.TryFindBarcode(gtin, language, out product);

    /// <inheritdoc/>
    public string CategoryPath(string id) => engine.CategoryPath(id);

    /// <inheritdoc/>
    public bool TryGetPicture(string name, out ReadOnlyMemory<byte> content) => engine.TryGetPicture(name, out _, out content);

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();
}
