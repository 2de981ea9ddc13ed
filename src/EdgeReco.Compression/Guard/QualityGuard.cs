using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Guard;

/// <summary>
/// Keeps a quantized model's results above a threshold: where they fall below, layers are quantized one at a time to see
/// what each costs alone, and as few of the worst as are needed stay in float.
/// </summary>
/// <param name="build">Makes the quantized model with these layers left alone.</param>
/// <param name="outputs">What its results are held against.</param>
/// <param name="minSqnr">The threshold in dB.</param>
/// <param name="progress">Is told the stage and the share of it that is done.</param>
/// <param name="alone">Makes it with layers left in float, in no other form, which also ranks them; null for the same way.</param>
internal sealed class QualityGuard(
    Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> build, OutputComparison outputs, double minSqnr, Action<string, double> progress,
    Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)>? alone = null)
{
    private readonly Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> _alone = alone ?? build;

    /// <summary>Makes the model.</summary>
    /// <param name="candidates">Layers that may be left alone, by the name of their first output.</param>
    /// <param name="always">Layers that are left alone in any case.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model even with all of them in float.</exception>
    public GuardedModel Run(IReadOnlyList<string> candidates, IReadOnlySet<string> always, CancellationToken cancellation)
    {
        (OnnxModel model, PassReport report) = build(always);
        OutputQuality quality = Measure(model, cancellation);
        if (quality.Keeps(minSqnr))
        {
            return new GuardedModel(model, report, quality, []);
        }

        LayerCost[] costs = [.. Rank(candidates, always, cancellation)];

        // Another form where there is one; in float what is too fine even for that.
        return Fewest(build, costs, always, cancellation)
            ?? Fewest(_alone, costs, always, cancellation)
            ?? Without(_alone, costs, always, (made, stop) => outputs.Judge(made, stop), cancellation);
    }

    // The fewest of the worst layers; more of them left alone never make the results worse.
    private GuardedModel? Fewest(
        Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> builder, LayerCost[] costs, IReadOnlySet<string> always, CancellationToken cancellation)
    {
        int low = 1;
        int high = costs.Length;
        GuardedModel? best = null;
        while (low <= high)
        {
            // All of them first: where that does not help, nothing less does.
            int middle = best is null && high == costs.Length ? high : (low + high) / 2;
            progress("leaving layers in float", (double)middle / Math.Max(1, costs.Length));
            GuardedModel tried = Without(builder, costs[..middle], always, (made, stop) => Measure(made, stop), cancellation);
            if (tried.Quality.Keeps(minSqnr))
            {
                best = tried;
                high = middle - 1;
            }
            else if (best is null)
            {
                return null;
            }
            else
            {
                low = middle + 1;
            }
        }

        return best;
    }

    /// <summary>What quantizing each layer alone costs, the worst first.</summary>
    public IReadOnlyList<LayerCost> Rank(IReadOnlyList<string> candidates, IReadOnlySet<string> always, CancellationToken cancellation)
    {
        string[] open = [.. candidates.Where(layer => !always.Contains(layer))];
        var costs = new List<LayerCost>(open.Length);
        for (int i = 0; i < open.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress("which layer costs what", (double)i / open.Length);
            string layer = open[i];
            HashSet<string> others = [.. open, .. always];
            others.Remove(layer);
            (OnnxModel model, _) = _alone(others);
            costs.Add(new LayerCost(layer, Measure(model, cancellation, outputs.Few).Measured));
        }

        return [.. costs.OrderBy(cost => cost.Sqnr).ThenBy(cost => cost.Layer, StringComparer.Ordinal)];
    }

    // What ONNX Runtime refuses is as bad as can be: the layer that makes it so stays in float.
    private OutputQuality Measure(OnnxModel model, CancellationToken cancellation, int most = int.MaxValue)
    {
        try
        {
            return outputs.Judge(model, cancellation, most);
        }
        catch (InvalidDataException)
        {
            return OutputQuality.Ruined;
        }
    }

    private static GuardedModel Without(
        Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> builder, LayerCost[] layers, IReadOnlySet<string> always, Func<OnnxModel, CancellationToken, OutputQuality> measure, CancellationToken cancellation)
    {
        HashSet<string> excluded = [.. layers.Select(layer => layer.Layer), .. always];
        (OnnxModel model, PassReport report) = builder(excluded);
        return new GuardedModel(model, report, measure(model, cancellation), layers);
    }
}
