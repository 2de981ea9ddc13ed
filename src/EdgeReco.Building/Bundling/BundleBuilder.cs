using EdgeReco.Bundles;
using EdgeReco.Compression.Onnx;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Engine.Golden;
using EdgeReco.Inference.BasketModels;
using EdgeReco.Inference.QueryEncoders;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Building;

/// <summary>
/// Builds a bundle from a catalogue and its sales. The same sources, options and <see cref="BundleBuildOptions.Created"/>
/// give the same bytes. Nothing at the destination changes before everything is written: a build that fails or is
/// cancelled leaves what was there, and nothing beside it.
/// </summary>
/// <param name="options">What to build from.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
public sealed class BundleBuilder(BundleBuildOptions options, IProgress<BuildProgress>? progress)
{
    private const string DefaultLanguage = "en";

    /// <summary>Builds the bundle and puts it in its place.</summary>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="SourceException">A source cannot be used; the message says why in one line.</exception>
    /// <exception cref="BuildException">The bundle cannot be built; the message says why in one line.</exception>
    public BuildReport Build(CancellationToken cancellationToken)
    {
        // First: a destination that cannot be used should not cost a training run.
        using BundleWriter writer = Create(options.Output);
        using FloatModelFile? floatModel = options.BasketModelOutput is { } path ? new FloatModelFile(path) : null;
        CatalogResult catalog = ReadCatalog(cancellationToken);
        BasketResult? baskets = ReadBaskets(catalog, cancellationToken);
        var pictures = new PictureLoader(options.Catalog);
        IReadOnlyList<Product> products = LoadPictures(catalog.Products, pictures, cancellationToken);

        var parts = new PartSet();
        BundleManifest manifest = Describe(catalog, products);
        WriteSearchParts(parts, products, pictures, cancellationToken);
        FusionFit? vectors = options.Encoder is null ? null : new EncoderParts(options, progress).Add(parts, manifest, products, cancellationToken);
        (manifest, OnnxModel? model) = RecommendationParts.Add(parts, manifest, products, baskets?.Baskets ?? [], progress, cancellationToken);
        floatModel?.Write(model);
        manifest = vectors is null ? manifest : WithQuality(manifest, vectors);
        parts.Add(PartRoles.Golden, RecordGolden(parts, manifest, products, baskets?.Baskets ?? []));

        Report("bundle", 0);
        foreach ((string role, byte[] content) in parts.Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.WritePart(role, content);
        }

        cancellationToken.ThrowIfCancellationRequested();
        manifest = Complete(writer, manifest);
        floatModel?.Complete();
        Report("bundle", 1);
        return new BuildReport
        {
            Folder = Path.GetFullPath(options.Output),
            Manifest = manifest,
            Catalog = catalog.Report,
            Interactions = baskets?.Report,
            Baskets = baskets?.Baskets.Count ?? 0,
            UnknownProductLines = baskets?.UnknownProductLines ?? 0,
            Vectors = vectors,
            Pictures = pictures.Pictures.Count,
            PictureProblems = pictures.Problems,
            PicturesLeftOut = pictures.LeftOut,
        };
    }

    private static BundleWriter Create(string folder)
    {
        try
        {
            return BundleWriter.Create(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildException($"--out {e.Message}", e);
        }
    }

    private static BundleManifest Complete(BundleWriter writer, BundleManifest manifest)
    {
        try
        {
            return writer.Complete(manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildException($"the bundle cannot be put in its place: {e.Message}", e);
        }
    }

    private CatalogResult ReadCatalog(CancellationToken cancellationToken) =>
        Ingestion.CatalogReader.Read(options.Catalog, ReadOptions("catalogue"), cancellationToken);

    private BasketResult? ReadBaskets(CatalogResult catalog, CancellationToken cancellationToken)
    {
        string? source = options.Interactions ?? (catalog.Mapping is { IsSales: true, HasInteractions: true } ? options.Catalog : null);
        if (source is null)
        {
            return null;
        }

        ReadOptions read = ReadOptions("sales");
        if (options.Interactions is null)
        {
            read.Mapping = catalog.Mapping;
        }

        Dictionary<string, int> ordinals = catalog.Products.Select((product, i) => (product.Id, i)).ToDictionary(StringComparer.Ordinal);
        BasketResult baskets = BasketReader.Read(source, read, ordinals, cancellationToken);
        return baskets.Baskets.Count > 0
            ? baskets
            : throw new SourceException($"{source}: holds no basket of the catalogue's products ({baskets.Report.Rows} rows, {baskets.UnknownProductLines} sales of unknown products)");
    }

    private ReadOptions ReadOptions(string stage) => new()
    {
        Mapping = options.Mapping,
        From = options.From,
        Until = options.Until,
        Progress = progress is null ? null : new SourceProgress(stage, progress),
    };

    private Product[] LoadPictures(IReadOnlyList<Product> products, PictureLoader pictures, CancellationToken cancellationToken)
    {
        Report("pictures", 0);
        var loaded = new Product[products.Count];
        for (int i = 0; i < loaded.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            loaded[i] = pictures.Load(products[i]);
        }

        return loaded;
    }

    private void WriteSearchParts(PartSet parts, IReadOnlyList<Product> products, PictureLoader pictures, CancellationToken cancellationToken)
    {
        Report("search index", double.NaN);
        try
        {
            parts.Add(PartRoles.Catalog, stream => CatalogWriter.Write(products, stream));
            cancellationToken.ThrowIfCancellationRequested();
            parts.Add(PartRoles.SearchIndex, stream => SearchIndexWriter.Write(products, stream, cancellationToken));
            if (pictures.Pictures.Count > 0)
            {
                parts.Add(PartRoles.Pictures, pictures.Pictures.Write);
            }
        }
        catch (InvalidDataException e)
        {
            throw new BuildException(e.Message, e);
        }
    }

    /// <summary>Asks the parts the golden questions, as the device will do before it serves them.</summary>
    private byte[] RecordGolden(PartSet parts, BundleManifest manifest, IReadOnlyList<Product> products, IReadOnlyList<Basket> baskets)
    {
        Report("golden set", double.NaN);
        using var files = new PartFiles(parts);
        try
        {
            var engineOptions = new StoreEngineOptions { ModelLoader = new OnnxBasketModelLoader(), EncoderLoader = new QueryEncoderLoader() };
            using StoreEngine engine = StoreEngine.FromParts(manifest, parts.TryGet, files.TryGetPath, engineOptions);
            return GoldenFile.Write(GoldenRecorder.Record(engine, GoldenQuestions.Queries(products), GoldenQuestions.BasketsOf(products, baskets)));
        }
        catch (InvalidDataException e)
        {
            throw new BuildException($"the parts as written cannot be opened: {e.Message}", e);
        }
    }

    private static BundleManifest WithQuality(BundleManifest manifest, FusionFit fit)
    {
        var quality = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach ((string name, double value) in manifest.Quality)
        {
            quality.Add(name, value);
        }

        quality["search_vector_weight"] = Math.Round(fit.Weight, 4);
        quality["search_ndcg@10_words"] = Math.Round(fit.Words, 4);
        quality["search_ndcg@10"] = Math.Round(fit.Fused, 4);
        return manifest with { Quality = quality };
    }

    private BundleManifest Describe(CatalogResult catalog, IReadOnlyList<Product> products)
    {
        string primary = options.Language ?? catalog.Mapping.Language ?? DefaultLanguage;
        IEnumerable<string> further = products.SelectMany(product => product.Translations.Keys).Distinct().Where(language => language != primary);
        return new BundleManifest
        {
            Format = BundleManifest.CurrentFormat,
            Id = "",
            Name = options.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output))),
            Version = options.Version,
            Release = options.Release,
            Created = options.Created.ToUniversalTime(),
            MinimumRuntime = RuntimeVersion.Current.ToString(),
            Languages = [primary, .. further.Order(StringComparer.Ordinal)],
            Currency = options.Currency ?? catalog.Mapping.Currency,
            Products = products.Count,
            Parts = [],
        };
    }

    private void Report(string stage, double share) => progress?.Report(new BuildProgress(stage, share, ""));
}
