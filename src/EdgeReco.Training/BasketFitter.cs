using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Training;

/// <summary>
/// Fits a store's recommendation: holds out the last baskets, trains on those before them, chooses epochs and fusion
/// weights on the held-out ones, then fits everything again on all baskets. Same input, same output, bit for bit.
/// </summary>
public static class BasketFitter
{
    /// <summary>Fits.</summary>
    /// <param name="log">Baskets.</param>
    /// <param name="features">What the catalogue says of the products.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how training goes; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static BasketFit Fit(BasketLog log, ProductFeatures features, BasketFitOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(options);
        BasketModelOptions model = options.Model;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = model.Threads > 0 ? model.Threads : Environment.ProcessorCount,
        };
        ScoredItem[][] neighbours = SequentialRules.Build(log, options.Neighbours, parallel);
        HourlyPopularity popularity = HourlyPopularity.Build(log, options.Neighbours.HalfLifeDays, options.ListedPerHour);
        var fusion = new FusionWeights(1.5, 1e-3, 1.75, 12);
        int useful = 0;
        for (int basket = 0; basket < log.Count; basket++)
        {
            useful += log[basket].Length > 1 ? 1 : 0;
        }

        if (useful < options.LeastBaskets)
        {
            return new BasketFit { Neighbours = neighbours, Popularity = popularity, Fusion = fusion };
        }

        (int epochs, FusionWeights tuned, HitRates rates, HitRates modelRates) = Tune(log, features, options, parallel, progress);
        var trainer = new BasketModelTrainer(log, features, model, cancellationToken);
        trainer.Run(epochs, static (_, _) => true, Report(progress, "basket model", epochs, () => double.NaN));
        OnnxModel floatModel = BasketModelExport.ToOnnx(trainer.Parameters);
        OnnxModel int8Model = Int8Quantizer.Quantize(floatModel, out IReadOnlyList<QuantizedTensor> quantization);
        return new BasketFit
        {
            FloatModel = floatModel,
            Int8Model = int8Model,
            Quantization = quantization,
            Neighbours = neighbours,
            Popularity = popularity,
            Fusion = tuned,
            ItemEmbeddings = trainer.Parameters.Output,
            EmbeddingWidth = model.Dimension,
            Epochs = epochs,
            HeldOut = rates,
            HeldOutModel = modelRates,
        };
    }

    private static (int Epochs, FusionWeights Fusion, HitRates Rates, HitRates ModelRates) Tune(
        BasketLog log, ProductFeatures features, BasketFitOptions options, ParallelOptions parallel, IProgress<TrainingProgress>? progress)
    {
        (BasketLog earlier, BasketLog later) = log.SplitByTime(options.HeldOutShare);
        var trainer = new BasketModelTrainer(earlier, features, options.Model, parallel.CancellationToken);
        var validation = new HeldOutLoss(later, options.HeldOutEvents, options.Model, parallel);
        int best = 0;
        double bestLoss = double.PositiveInfinity;
        double lastLoss = double.NaN;
        float[][] kept = [.. trainer.Parameters.Trained.Select(tensor => new float[tensor.Length])];
        trainer.Run(
            options.Model.Epochs,
            (epoch, _) =>
            {
                lastLoss = validation.Measure(trainer.Parameters);
                if (lastLoss < bestLoss)
                {
                    best = epoch;
                    bestLoss = lastLoss;
                    for (int t = 0; t < kept.Length; t++)
                    {
                        trainer.Parameters.Trained[t].CopyTo(kept[t], 0);
                    }
                }

                return epoch - best < options.Model.Patience;
            },
            Report(progress, "choosing on held-out baskets", options.Model.Epochs, () => lastLoss));
        for (int t = 0; t < kept.Length; t++)
        {
            kept[t].CopyTo(trainer.Parameters.Trained[t], 0);
        }

        trainer.Compose();

        ScoredItem[][] neighbours = SequentialRules.Build(earlier, options.Neighbours, parallel);
        var tuner = new FusionTuner(later, trainer.Parameters, neighbours, options.HeldOutEvents, 12, parallel);
        (FusionWeights fusion, HitRates rates) = tuner.Search();
        return (Math.Max(1, best), fusion, rates, tuner.Evaluate(fusion with { Weight = 0 }));
    }

    private static Action<int, double, double, TimeSpan>? Report(IProgress<TrainingProgress>? progress, string stage, int epochs, Func<double> validationLoss) =>
        progress is null
            ? null
            : (epoch, share, loss, remaining) => progress.Report(
                new TrainingProgress(stage, epoch, epochs, (epoch - 1 + share) / epochs, loss, validationLoss(), remaining));
}
