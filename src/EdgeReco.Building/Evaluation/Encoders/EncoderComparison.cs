using EdgeReco.Contracts;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Ingestion;

namespace EdgeReco.Building.Evaluation;

/// <summary>Measures text encoders side by side: how well their vectors rank products, how far they are from the first one's, and how fast they are.</summary>
/// <param name="options">What they are compared on.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
public sealed class EncoderComparison(EncoderComparisonOptions options, IProgress<BuildProgress>? progress)
{
    /// <summary>Compares.</summary>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The encoders in the order given, and what became of the catalogue's rows.</returns>
    /// <exception cref="SourceException">The catalogue cannot be used.</exception>
    /// <exception cref="InvalidDataException">A model, tokenizer or description is refused, or they do not fit together; the message says which.</exception>
    public (IReadOnlyList<ComparedEncoder> Encoders, SourceReport Catalog) Run(CancellationToken cancellationToken)
    {
        var encoders = new List<ITextEncoder>();
        ITextEncoder? documentEncoder = null;
        try
        {
            // First: a model that is refused should not cost minutes of encoding.
            EncoderSource[] sources = Sources();
            var tokenizers = new Dictionary<string, Tokenizer>(StringComparer.Ordinal);
            foreach (EncoderSource source in sources)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new BuildProgress("models", (double)encoders.Count / sources.Length, ""));
                encoders.Add(Open(source, tokenizers));
            }

            documentEncoder = options.DocumentEncoder is { } path ? Open(EncoderSource.Find(path, options.Settings, sources[0]), tokenizers) : null;
            RequireSameWidth(sources, encoders, documentEncoder);
            CatalogResult catalog = Ingestion.CatalogReader.Read(
                options.Catalog,
                new ReadOptions { Mapping = options.Mapping, Progress = progress is null ? null : new SourceProgress("catalogue", progress) },
                cancellationToken);
            Product[] products = Chosen(catalog.Products);
            string[] texts = [.. products.Select(ProductTexts.Of)];
            IReadOnlyList<ComparedEncoder> compared = Compare(sources, encoders, documentEncoder, products, texts, cancellationToken);
            compared = WithLatency(compared, encoders, texts, cancellationToken);
            return (WithMemory(compared, sources, cancellationToken), catalog.Report);
        }
        finally
        {
            documentEncoder?.Dispose();
            encoders.ForEach(encoder => encoder.Dispose());
        }
    }

    private EncoderSource[] Sources()
    {
        var sources = new List<EncoderSource>();
        foreach (string model in options.Models)
        {
            sources.Add(EncoderSource.Find(model, options.Settings, sources.FirstOrDefault()));
        }

        return [.. sources];
    }

    private ITextEncoder Open(EncoderSource source, Dictionary<string, Tokenizer> tokenizers)
    {
        if (!tokenizers.TryGetValue(source.Tokenizer, out Tokenizer? tokenizer))
        {
            tokenizer = Tokenizer.Load(source.Tokenizer);
            tokenizers.Add(source.Tokenizer, tokenizer);
        }

        return source.Open(tokenizer, options.Threads);
    }

    private static void RequireSameWidth(EncoderSource[] sources, List<ITextEncoder> encoders, ITextEncoder? documentEncoder)
    {
        for (int i = 0; documentEncoder is not null && i < encoders.Count; i++)
        {
            if (encoders[i].Dimensions != documentEncoder.Dimensions
                && (sources[i].Space is not { } space || space.Inputs != documentEncoder.Dimensions || space.Dimensions != encoders[i].Dimensions))
            {
                throw new InvalidDataException($"{sources[i].Model}: gives vectors of {encoders[i].Dimensions} numbers, the document encoder of {documentEncoder.Dimensions}");
            }
        }
    }

    /// <summary>The products in catalogue order; under a limit the graded ones first.</summary>
    private Product[] Chosen(IReadOnlyList<Product> products)
    {
        if (options.Limit is not { } limit || limit >= products.Count)
        {
            return [.. products];
        }

        var graded = options.Queries.SelectMany(query => query.Ratings).Select(rating => rating.ProductId).ToHashSet(StringComparer.Ordinal);
        int[] chosen = [.. Enumerable.Range(0, products.Count).OrderBy(i => graded.Contains(products[i].Id) ? 0 : 1).Take(limit)];
        return [.. chosen.Order().Select(i => products[i])];
    }

    private List<ComparedEncoder> Compare(
        EncoderSource[] sources, List<ITextEncoder> encoders, ITextEncoder? documentEncoder, Product[] products, string[] texts, CancellationToken cancellationToken)
    {
        var known = products.Select(product => product.Id).ToHashSet(StringComparer.Ordinal);
        string[] ids = [.. products.Select(product => product.Id)];
        string[] queries = [.. options.Queries.Select(query => query.Query)];
        Dictionary<string, float[]>? lexical = options.Lexical ? Lexical(products, queries, cancellationToken) : null;
        VectorTable? shared = documentEncoder is null ? null : Documents(documentEncoder, options.DocumentEncoder!, "", texts, cancellationToken);
        (VectorTable Documents, VectorTable Queries)? first = null;
        var compared = new List<ComparedEncoder>();
        for (int i = 0; i < encoders.Count; i++)
        {
            VectorTable documents = shared is not null ? InSpaceOf(sources[i], shared) : Documents(encoders[i], sources[i].Model, $" ({i + 1} of {encoders.Count})", texts, cancellationToken);
            VectorTable asked = VectorTable.OfQueries(encoders[i], queries, cancellationToken);
            first ??= (documents, asked);
            var ranking = new VectorRanking(documents, ids);
            Dictionary<string, int> rows = queries.Select((query, row) => (query, row)).ToDictionary(StringComparer.Ordinal);
            compared.Add(new ComparedEncoder
            {
                File = sources[i].Model,
                SizeBytes = sources[i].SizeBytes,
                Dimensions = encoders[i].Dimensions,
                Cosine = shared is null
                    ? CosineSummary.Of((first.Value.Documents, documents), (first.Value.Queries, asked))
                    : CosineSummary.Of((first.Value.Queries, asked)),
                Alone = SearchEvaluator.Evaluate(options.Queries, query => ranking.Nearest(asked[rows[query]]), known.Contains, null, cancellationToken),
                Fused = lexical is null
                    ? null
                    : SearchEvaluator.Evaluate(options.Queries, query => ranking.Fused(asked[rows[query]], lexical[query], (float)options.Weight), known.Contains, null, cancellationToken),
                Latency = [],
                PeakRssMb = null,
            });
        }

        return compared;
    }

    private VectorTable Documents(ITextEncoder encoder, string model, string position, string[] texts, CancellationToken cancellationToken)
    {
        var told = new EncodingProgress($"products by {Path.GetFileName(model)}{position}", texts.Length, texts.Sum(text => (long)text.Length), progress);
        try
        {
            return VectorTable.OfDocuments(encoder, texts, options.Threads, told.Report, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{model}: {exception.Message}", exception);
        }
    }

    /// <summary>Documents' vectors where a student's queries lie.</summary>
    private static VectorTable InSpaceOf(EncoderSource source, VectorTable documents) => source.Space is { } space ? documents.Projected(space) : documents;

    private Dictionary<string, float[]> Lexical(Product[] products, string[] queries, CancellationToken cancellationToken)
    {
        progress?.Report(new BuildProgress("search index", double.NaN, ""));
        var scores = new LexicalScores(products, cancellationToken);
        var byQuery = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (string query in queries)
        {
            float[] row = new float[products.Length];
            scores.Score(query, row);
            byQuery[query] = row;
        }

        return byQuery;
    }

    private ComparedEncoder[] WithLatency(IReadOnlyList<ComparedEncoder> compared, List<ITextEncoder> encoders, string[] texts, CancellationToken cancellationToken)
    {
        double[][] medians = EncoderTiming.Measure(encoders, texts, options.Runs, progress is null ? null : new Share("latency", progress), cancellationToken);
        return [.. compared.Select((encoder, i) => encoder with { Latency = [.. EncoderTiming.Keys.Zip(medians[i])] })];
    }

    private IReadOnlyList<ComparedEncoder> WithMemory(IReadOnlyList<ComparedEncoder> compared, EncoderSource[] sources, CancellationToken cancellationToken)
    {
        if (options.PeakMemory is not { } measure)
        {
            return compared;
        }

        var measured = new List<ComparedEncoder>();
        for (int i = 0; i < sources.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new BuildProgress("memory", (double)i / sources.Length, ""));
            measured.Add(compared[i] with { PeakRssMb = measure(sources[i]) });
        }

        return measured;
    }

    private sealed class Share(string stage, IProgress<BuildProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new BuildProgress(stage, value, ""));
    }
}
