using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;
using EdgeReco.Training;

namespace EdgeReco.Building.Recommend;

/// <summary>Learns a store's recommendation and writes its parts. Same input, same bytes, on any machine.</summary>
public static class RecommendFitter
{
    /// <summary>Learns from products and baskets.</summary>
    /// <param name="products">The catalogue in order of ordinals.</param>
    /// <param name="baskets">Sales; may be empty: then only what the catalogue says is there.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how it goes; may be null.</param>
    /// <param name="time">Measures how long it takes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static RecommendArtifacts Fit(
        IReadOnlyList<Product> products,
        IReadOnlyList<Basket> baskets,
        BasketFitOptions? options,
        IProgress<TrainingProgress>? progress,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(baskets);
        ArgumentNullException.ThrowIfNull(time);
        long started = time.GetTimestamp();
        options ??= new BasketFitOptions();
        BasketLog log = Log(products.Count, baskets);
        ProductFeatures features = ProductFeatures.Build(products);
        BasketFit fit = BasketFitter.Fit(log, features, options, progress, cancellationToken);
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        ScoredItem[][] similar = SimilarProducts.Build(products, features, fit, options.Similar, parallel);
        bool sold = log.Count > 0;
        return new RecommendArtifacts
        {
            BasketModel = fit.Int8Model?.ToBytes(),
            FloatBasketModel = fit.FloatModel,
            Neighbours = sold ? Write(fit.Neighbours) : null,
            Similar = Write(similar),
            Popularity = sold ? Write(fit.Popularity) : null,
            Settings = Settings(fit.Fusion).ToUtf8(),
            Sales = fit.Popularity.Counts,
            Report = new RecommendFitReport
            {
                Baskets = log.Count,
                ProductsSold = fit.Popularity.Counts.Count(count => count > 0),
                Epochs = fit.Epochs,
                Fusion = fit.Fusion,
                HeldOut = fit.HeldOut,
                HeldOutModel = fit.HeldOutModel,
                Quantization = fit.Quantization,
                Took = time.GetElapsedTime(started),
            },
        };
    }

    /// <summary>Baskets as the trainer takes them.</summary>
    /// <param name="productCount">Products of the catalogue.</param>
    /// <param name="baskets">Baskets of ordinals.</param>
    public static BasketLog Log(int productCount, IReadOnlyList<Basket> baskets)
    {
        ArgumentNullException.ThrowIfNull(baskets);
        var log = new BasketLog(productCount);
        foreach (Basket basket in baskets)
        {
            log.Add([.. basket.Items], basket.At);
        }

        return log;
    }

    private static RecommendSettings Settings(FusionWeights fusion) => new()
    {
        NeighbourWeight = (float)fusion.Weight,
        NeighbourFloor = (float)fusion.Floor,
        NeighbourDecay = (float)fusion.Decay,
        NeighbourItems = fusion.Items,
    };

    private static byte[] Write(IReadOnlyList<IReadOnlyList<ScoredItem>> lists) =>
        NeighbourWriter.Write([.. lists.Select(list => (IReadOnlyList<Neighbour>)[.. list.Select(item => new Neighbour(item.Item, item.Weight))])]);

    private static byte[] Write(HourlyPopularity popularity) =>
        PopularityWriter.Write([.. popularity.Counts], [.. popularity.Ranked], popularity.ByHour);
}
