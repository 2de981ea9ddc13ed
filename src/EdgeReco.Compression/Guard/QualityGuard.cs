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
/// <param name="alone">Makes it where all but one layer are left alone, to rank them; null for the same way.</param>
internal sealed class QualityGuard(
    Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> build, OutputComparison outputs, double minSqnr, Action<string, double> progress,
    Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)>? alone = null)
{
    /// <summary>Makes the model.</summary>
    /// <param name="candidates">Layers that may be left alone, by the name of their first output.</param>
    /// <param name="always">Layers that are left alone in any case.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model even with all of them in float.</exception>
    public GuardedModel Run(IReadOnlyList<string> candidates, IReadOnlySet<string> always, CancellationToken cancellation)
    {
        (OnnxModel model, PassReport report) = build(always);
        double sqnr = Measure(model, cancellation);
        if (sqnr >= minSqnr)
        {
            return new GuardedModel(model, report, sqnr, []);
        }

        LayerCost[] costs = [.. Rank(candidates, always, cancellation)];

        // The fewest of the worst layers; more of them left in float never make the results worse.
        int low = 1;
        int high = costs.Length;
        GuardedModel? best = null;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            GuardedModel tried = Without(build, costs[..middle], always, Measure, cancellation);
            progress("leaving layers in float", (double)middle / Math.Max(1, costs.Length));
            if (tried.Sqnr >= minSqnr)
            {
                best = tried;
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return best ?? InFloat(costs, always, cancellation);
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
            (OnnxModel model, _) = (alone ?? build)(others);
            costs.Add(new LayerCost(layer, Measure(model, cancellation)));
        }

        return [.. costs.OrderBy(cost => cost.Sqnr).ThenBy(cost => cost.Layer, StringComparer.Ordinal)];
    }

    // What ONNX Runtime refuses is as bad as can be: the layer that makes it so stays in float.
    private double Measure(OnnxModel model, CancellationToken cancellation)
    {
        try
        {
            return outputs.Worst(model, cancellation);
        }
        catch (InvalidDataException)
        {
            return double.NegativeInfinity;
        }
    }

    // All of them; what else the build puts in their place must keep the threshold too.
    private GuardedModel InFloat(LayerCost[] layers, IReadOnlySet<string> always, CancellationToken cancellation)
    {
        GuardedModel replaced = Without(build, layers, always, Measure, cancellation);
        return replaced.Sqnr >= minSqnr ? replaced : Without(alone ?? build, layers, always, outputs.Worst, cancellation);
    }

    private static GuardedModel Without(
        Func<IReadOnlySet<string>, (OnnxModel Model, PassReport Report)> make, LayerCost[] layers, IReadOnlySet<string> always, Func<OnnxModel, CancellationToken, double> measure, CancellationToken cancellation)
    {
        HashSet<string> excluded = [.. layers.Select(layer => layer.Layer), .. always];
        (OnnxModel model, PassReport report) = make(excluded);
        return new GuardedModel(model, report, measure(model, cancellation), layers);
    }
}
