using System.Diagnostics.CodeAnalysis;
using EdgeReco.Contracts;

namespace EdgeReco.Host.Store;

/// <summary>An open bundle and what answers from it; the edge between HTTP and the engine. Safe to call from several threads.</summary>
internal interface IStore : IDisposable
{
    /// <summary>What was opened.</summary>
    StoreInfo Info { get; }

    /// <summary>Searches the catalogue.</summary>
    SearchResult Search(SearchRequest request);

    /// <summary>Completes what is being typed.</summary>
    IReadOnlyList<Suggestion> Suggest(string text, int top, string? language);

    /// <summary>Products that go with a basket.</summary>
    RecommendResult Recommend(RecommendRequest request);

    /// <summary>Products like one; null when there is no such product.</summary>
    RecommendResult? Similar(string id, int top, string? language);

    /// <summary>Looks a product up.</summary>
    bool TryGetProduct(string id, string? language, [NotNullWhen(true)] out Product? product);

    /// <summary>Looks a product up by its canonical GTIN-14.</summary>
    bool TryFindBarcode(string gtin, string? language, [NotNullWhen(true)] out Product? product);

    /// <summary>A product's category path in the primary language, as a filter takes it; empty when it has none.</summary>
    string CategoryPath(string id);

    /// <summary>The bytes of a picture; they belong to the store and are good until it is disposed.</summary>
    bool TryGetPicture(string name, out ReadOnlyMemory<byte> content);
}
