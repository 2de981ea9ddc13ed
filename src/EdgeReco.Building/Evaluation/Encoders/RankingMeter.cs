using EdgeReco.Compression.Tuning;
using EdgeReco.Contracts;
using EdgeReco.Ingestion;

namespace EdgeReco.Building.Evaluation;

/// <summary>
/// Measures a text encoder by the condensed nDCG@10 of its vectors alone, products and queries both through it. Only
/// graded products are encoded: the others do not count in that figure, and are most of a catalogue. A comparison over the whole catalogue looks no further than the
/// first hundred products, so that its figure may be a little lower; what is lost is alike.
/// </summary>
/// <param name="original">The original's file.</param>
/// <param name="products">The catalogue.</param>
/// <param name="queries">Graded queries.</param>
/// <param name="settings">What takes the place of what is beside the original.</param>
/// <param name="fingerprint">Digest of catalogue and ratings.</param>
/// <param name="runs">Timed runs.</param>
public sealed class RankingMeter(
    string original, IReadOnlyList<Product> products, IReadOnlyList<RatedQuery> queries, EncoderSettings settings, string fingerprint, int runs) : ITrialMeter
{
    private readonly Product[] _graded = Graded(products, queries);

    /// <inheritdoc/>
    public string Metric => "condensed_ndcg@10";

    /// <inheritdoc/>
    public string Fingerprint => $"{fingerprint}|{settings}";

    /// <inheritdoc/>
    public TrialMeasure Measure(string model, CancellationToken cancellation)
    {
        string[] texts = [.. _graded.Select(ProductTexts.Of)];
        string[] asked = [.. queries.Select(query => query.Query)];
        using var pair = new EncoderPair(original, model, settings);
        VectorTable documents = VectorTable.OfDocuments(pair.Other, texts, 1, null, cancellation);
        VectorTable vectors = VectorTable.OfQueries(pair.Other, asked, cancellation);
        var ranking = new VectorRanking(documents, [.. _graded.Select(product => product.Id)]);
        Dictionary<string, int> rows = asked.Select((query, row) => (query, row)).ToDictionary(StringComparer.Ordinal);
        HashSet<string> known = [.. _graded.Select(product => product.Id)];
        SearchQuality quality = SearchEvaluator.Evaluate(queries, query => ranking.Nearest(vectors[rows[query]]), known.Contains, null, cancellation);
        (double milliseconds, double speedup) = pair.Time(texts, runs, cancellation);
        return new TrialMeasure(quality.CondensedNdcg10, milliseconds, speedup);
    }

    private static Product[] Graded(IReadOnlyList<Product> products, IReadOnlyList<RatedQuery> queries)
    {
        var graded = queries.SelectMany(query => query.Ratings).Select(rating => rating.ProductId).ToHashSet(StringComparer.Ordinal);
        Product[] found = [.. products.Where(product => graded.Contains(product.Id))];
        return found.Length > 0 ? found : throw new InvalidDataException("the ratings name no product of the catalogue");
    }
}
