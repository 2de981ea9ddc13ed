using EdgeReco.Building.Evaluation;
using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Engine.Search;

namespace EdgeReco.Building;

/// <summary>Finds the weight of the vectors in a search: tries some on queries with known answers.</summary>
/// <param name="manifest">A manifest with the right number of products.</param>
/// <param name="parts">Catalogue, search index and vectors.</param>
/// <param name="encoder">Encodes the queries.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
internal sealed class FusionTuner(BundleManifest manifest, PartSet parts, SharedEncoderLoader encoder, IProgress<BuildProgress>? progress)
{
    /// <summary>Vectors that help less than this are not worth their bytes and microseconds.</summary>
    public const double LeastGain = 0.003;

    /// <summary>No kind of queries may lose more than this for another one's gain.</summary>
    private const double LargestLoss = 0.01;

    /// <summary>A larger weight must gain at least this much more: what words find stays where it was if it can.</summary>
    private const double LeastStep = 0.002;
    private const int Hits = 100;
    private static readonly float[] Weights = [0, 0.05f, 0.1f, 0.15f, 0.2f, 0.25f, 0.3f, 0.4f, 0.5f, 0.6f];

    /// <summary>Finds the weight.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="minimumSimilarity">See <see cref="FusionSettings.MinimumSimilarity"/>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public FusionFit Find(IReadOnlyList<TuningQuery> queries, float minimumSimilarity, CancellationToken cancellationToken)
    {
        Dictionary<string, double>? words = null;
        float best = 0;
        double bestMean = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            progress?.Report(new BuildProgress("weight of the vectors", (double)i / Weights.Length, ""));
            Dictionary<string, double> quality = Evaluate(queries, new FusionSettings { VectorWeight = Weights[i], MinimumSimilarity = minimumSimilarity }, cancellationToken);
            words ??= quality;
            double mean = Mean(quality);
            if (mean > bestMean + (i == 0 ? 0 : LeastStep) && quality.All(kind => kind.Value >= words[kind.Key] - LargestLoss))
            {
                (best, bestMean) = (Weights[i], mean);
            }
        }

        double alone = words is null ? 0 : Mean(words);
        return bestMean - alone >= LeastGain ? new FusionFit(best, queries.Count, alone, bestMean) : new FusionFit(0, queries.Count, alone, alone);
    }

    private static double Mean(Dictionary<string, double> quality) => quality.Count == 0 ? 0 : quality.Values.Average();

    private Dictionary<string, double> Evaluate(IReadOnlyList<TuningQuery> queries, FusionSettings settings, CancellationToken cancellationToken)
    {
        byte[] content = EncoderSettingsPart.Write(new Inference.TextEncoders.EncoderDescription(), settings);
        var options = new StoreEngineOptions { EncoderLoader = encoder, ReplayGolden = false };
        using StoreEngine engine = StoreEngine.FromParts(manifest, Lookup, Anywhere, options);
        return queries.GroupBy(query => query.Kind).ToDictionary(kind => kind.Key, kind =>
        {
            SearchQuality quality = SearchEvaluator.Evaluate(
                [.. kind.Select(query => query.Rated)],
                query => [.. engine.Search(new SearchRequest { Query = query, Top = Hits }).Hits.Select(hit => hit.Product.Id)],
                static _ => true,
                null,
                cancellationToken);

            // Vectors find good products that nobody judged: what is judged counts as much as where it stands.
            return (quality.Ndcg10 + quality.CondensedNdcg10) / 2;
        });

        bool Lookup(string role, out ReadOnlyMemory<byte> part)
        {
            part = content;
            return role == PartRoles.EncoderSettings || parts.TryGet(role, out part);
        }

        static bool Anywhere(string role, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? path)
        {
            path = role;
            return role is PartRoles.Encoder or PartRoles.EncoderTokenizer or PartRoles.EncoderSettings;
        }
    }
}
