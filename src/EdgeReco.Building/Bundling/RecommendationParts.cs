using EdgeReco.Bundles;
using EdgeReco.Engine.Recommend;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;
using EdgeReco.Training;

namespace EdgeReco.Building;

/// <summary>Learns the recommendation from baskets and writes its parts.</summary>
internal static class RecommendationParts
{
    private const int ExpectedItems = 12;

    /// <summary>Fits, adds the parts and returns the manifest with the model's contract and the held-out figures.</summary>
    public static BundleManifest Fit(
        PartSet parts, BundleManifest manifest, IReadOnlyList<Basket> baskets, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var log = new BasketLog(manifest.Products);
        int[] scratch = new int[ExpectedItems];
        foreach (Basket basket in baskets)
        {
            scratch = basket.Items.Count > scratch.Length ? new int[basket.Items.Count * 2] : scratch;
            for (int i = 0; i < basket.Items.Count; i++)
            {
                scratch[i] = basket.Items[i];
            }

            log.Add(scratch.AsSpan(0, basket.Items.Count), basket.At);
        }

        BasketFit fit = BasketFitter.Fit(log, new BasketFitOptions(), progress is null ? null : new FitProgress(progress), cancellationToken);
        parts.Add(PartRoles.Neighbours, NeighbourWriter.Write([.. fit.Neighbours.Select(list => (IReadOnlyList<Neighbour>)[.. list.Select(item => new Neighbour(item.Item, item.Weight))])]));
        parts.Add(PartRoles.Popularity, PopularityWriter.Write([.. fit.Popularity.Counts], [.. fit.Popularity.Ranked], fit.Popularity.ByHour));
        parts.Add(PartRoles.RecommendSettings, Settings(fit.Fusion).ToUtf8());
        if (fit.Int8Model is not { } model)
        {
            return manifest;
        }

        parts.Add(PartRoles.BasketModel, model.ToBytes());
        return manifest with { Models = [Contract(manifest.Products)], Quality = Quality(fit) };
    }

    private static RecommendSettings Settings(FusionWeights fusion) => new()
    {
        NeighbourWeight = (float)fusion.Weight,
        NeighbourFloor = (float)fusion.Floor,
        NeighbourDecay = (float)fusion.Decay,
        NeighbourItems = fusion.Items,
    };

    private static ModelContract Contract(int products) => new(
        PartRoles.BasketModel,
        [new TensorContract("items", "int32", [new BasketFitOptions().Model.MaxItems])],
        [new TensorContract("scores", "float", [1, products])]);

    private static SortedDictionary<string, double> Quality(BasketFit fit)
    {
        var quality = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (fit.HeldOut is { } rates)
        {
            // Rounded: the last digits of a mean are nobody's business and need not be the same on every machine.
            quality["held_out_events"] = rates.Events;
            quality["held_out_hr@10"] = Math.Round(rates.HitRate10, 4);
            quality["held_out_hr@20"] = Math.Round(rates.HitRate20, 4);
            quality["held_out_mrr@20"] = Math.Round(rates.Mrr20, 4);
        }

        return quality;
    }
}
