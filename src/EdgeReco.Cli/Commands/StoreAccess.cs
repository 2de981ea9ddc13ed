using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Inference.BasketModels;
using EdgeReco.Inference.QueryEncoders;

namespace EdgeReco.Cli.Commands;

/// <summary>Opens a bundle to ask it.</summary>
internal static class StoreAccess
{
    /// <summary>Opens a bundle.</summary>
    /// <exception cref="UserErrorException">It is refused; the message names the part.</exception>
    public static StoreEngine Open(string folder) => Open(folder, new StoreEngineOptions { ModelLoader = new OnnxBasketModelLoader(), EncoderLoader = new QueryEncoderLoader() });

    /// <summary>Opens a bundle for searches with words alone. Its golden set is not replayed: it may hold answers of both.</summary>
    /// <exception cref="UserErrorException">It is refused; the message names the part.</exception>
    public static StoreEngine OpenWords(string folder) => Open(folder, new StoreEngineOptions { ReplayGolden = false });

    private static StoreEngine Open(string folder, StoreEngineOptions options) =>
        StoreEngine.TryOpen(folder, options, out StoreEngine? store, out BundleError? error)
            ? store
            : throw new UserErrorException(error.ToString());

    /// <summary>Opens a bundle with another basket model than its own, whose golden answers do not count then.</summary>
    /// <exception cref="UserErrorException">The bundle or the model is refused.</exception>
    public static StoreEngine OpenWithModel(string folder, string model)
    {
        if (!File.Exists(model))
        {
            throw new UserErrorException($"{model}: {(Directory.Exists(model) ? "is a folder" : "no such file")}");
        }

        var loader = new ReplacedModelLoader(model, new OnnxBasketModelLoader());
        if (!StoreEngine.TryOpen(folder, new StoreEngineOptions { ModelLoader = loader, ReplayGolden = false }, out StoreEngine? store, out BundleError? error))
        {
            throw new UserErrorException(loader.IsLoaded ? $"{model}: does not fit {error}" : error.ToString());
        }

        if (!loader.IsLoaded)
        {
            store.Dispose();
            throw new UserErrorException($"bundle {folder}: has no basket model that --basket-model could stand for");
        }

        return store;
    }

    /// <summary>The language to answer in.</summary>
    /// <exception cref="UserErrorException">The bundle does not have it.</exception>
    public static string Language(StoreEngine store, string? asked)
    {
        IReadOnlyList<string> languages = store.Manifest.Languages;
        return asked is null || languages.Contains(asked)
            ? asked ?? languages[0]
            : throw new UserErrorException($"--lang '{asked}': the bundle has {string.Join(", ", languages)}");
    }

    /// <summary>Products of the store, most bought first, spread over as much of the catalogue as searches reach.</summary>
    public static IReadOnlyList<Product> Sample(StoreEngine store, int count)
    {
        var products = new List<Product>(count);
        int reachable = Math.Min(store.ProductCount, SearchRequest.MaxOffset);
        int pages = Math.Max(1, Math.Min(10, reachable / Math.Max(1, count / 10)));
        int size = Math.Min(SearchRequest.MaxTop, (count + pages - 1) / pages);
        for (int page = 0; page < pages && products.Count < count; page++)
        {
            var request = new SearchRequest { Query = "", Top = size, Offset = (int)((long)reachable * page / pages) };
            products.AddRange(store.Search(request).Hits.Select(hit => hit.Product));
        }

        return products;
    }
}
