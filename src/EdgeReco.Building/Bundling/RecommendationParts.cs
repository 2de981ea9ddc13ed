using EdgeReco.Building.Recommend;
using EdgeReco.Bundles;
using EdgeReco.Compression.Onnx;
using EdgeReco.Contracts;
using EdgeReco.Ingestion;
using EdgeReco.Training;

namespace EdgeReco.Building;

/// <summary>Learns the recommendation and adds its parts to a bundle in the making.</summary>
internal static class RecommendationParts
{
    /// <summary>Fits, adds the parts and returns the manifest with the model's contract and the held-out figures, and the model in single precision if there is one.</summary>
    public static (BundleManifest Manifest, OnnxModel? FloatModel) Add(
        PartSet parts, BundleManifest manifest, IReadOnlyList<Product> products, IReadOnlyList<Basket> baskets, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new BuildProgress("recommendation", double.NaN, ""));
        var options = new BasketFitOptions();
        RecommendArtifacts fit = RecommendFitter.Fit(
            products, baskets, options, progress is null ? null : new FitProgress(progress), TimeProvider.System, cancellationToken);
        Add(parts, PartRoles.BasketModel, fit.BasketModel);
        Add(parts, PartRoles.Neighbours, fit.Neighbours);
        Add(parts, PartRoles.Similar, fit.Similar);
        Add(parts, PartRoles.Popularity, fit.Popularity);
        Add(parts, PartRoles.RecommendSettings, fit.Settings);
        manifest = manifest with
        {
            Models = fit.BasketModel is null ? [] : [Contract(options.Model.MaxItems, products.Count)],
            Quality = Quality(fit.Report),
        };
        return (manifest, fit.FloatBasketModel);
    }

    private static void Add(PartSet parts, string role, byte[]? content)
    {
        if (content is not null)
        {
            parts.Add(role, content);
        }
    }

    private static ModelContract Contract(int maxItems, int products) => new(
        PartRoles.BasketModel,
        [new TensorContract("items", "int32", [maxItems])],
        [new TensorContract("scores", "float", [1, products])]);

    private static SortedDictionary<string, double> Quality(RecommendFitReport report)
    {
        var quality = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (report.HeldOut is { } rates)
        {
            // Four digits say all there is to say.
            quality["held_out_events"] = rates.Events;
            quality["held_out_hr@10"] = Math.Round(rates.HitRate10, 4);
            quality["held_out_hr@20"] = Math.Round(rates.HitRate20, 4);
            quality["held_out_mrr@20"] = Math.Round(rates.Mrr20, 4);
        }

        return quality;
    }
}
