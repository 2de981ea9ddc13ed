using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>
/// Repair without training: the layers that are left, in the order of the graph, are fitted by least squares so that their
/// results come as near to the original model's as they can, given what now goes into them. What is worse on the samples
/// held out is not taken.
/// </summary>
/// <param name="target">The name, in the original, of what a value of the changed model should be.</param>
/// <param name="threads">Threads; the result does not depend on them.</param>
/// <param name="only">Results of the layers that are fitted; null for all.</param>
internal sealed class LayerRepair(Func<string, string> target, int threads, IReadOnlyCollection<string>? only = null)
{
    private const int MostRows = 4096;

    // Errors below this share of what they were are worth a change of the file.
    private const double WorthIt = 0.998;

    private static readonly double[] Dampings = [1e-3, 1e-2, 1e-1];

    /// <summary>Fits all layers.</summary>
    /// <param name="context">The changed model with samples.</param>
    /// <param name="reference">The original.</param>
    /// <param name="samples">Which samples.</param>
    /// <returns>How many layers changed.</returns>
    public int Run(PassContext context, OnnxModel reference, SampleInputs samples)
    {
        var editor = new GraphEditor(context.Model.Proto.Graph);
        var known = ValueRenames.Own(reference.Proto.Graph).ToHashSet(StringComparer.Ordinal);
        int changed = 0;
        IEnumerable<LinearSite> all = LinearSite.In(editor).Where(site =>
            context.MayChange(site.Layer.Node) && known.Contains(target(site.Result)) && only?.Contains(site.Result) != false);
        foreach (IGrouping<string, LinearSite> group in all.GroupBy(site => site.Layer.Activation, StringComparer.Ordinal))
        {
            foreach (LinearSite[] sites in group.GroupBy(site => (site.Layer.Inputs, HasBias: site.Bias is not null)).Select(part => part.ToArray()))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                if (sites[0].Layer.Inputs <= Quantization.Blocks.LayerMoments.MaxDepth
                    && SiteSamples.Collect(context.Model, reference, sites, target, samples, MostRows, context.Cancellation) is { } seen)
                {
                    changed += Fit(sites, seen);
                }
            }
        }

        return changed;
    }

    private int Fit(LinearSite[] sites, SiteSamples seen)
    {
        LayerRegression? regression = null;
        int changed = 0;
        for (int i = 0; i < sites.Length; i++)
        {
            // What nothing before it has changed is right as it is.
            if (Enumerable.Range(0, seen.FitErrors[i].Width).All(column => System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(seen.FitErrors[i].Column(column)) == 0))
            {
                continue;
            }

            regression ??= new LayerRegression(seen, sites[0].Bias is not null, threads);
            double least = regression.CheckError(i, []) * WorthIt;
            float[]? best = null;
            foreach (double damping in Dampings)
            {
                if (regression.Solve(i, damping) is { } change && regression.CheckError(i, change) is var error && error < least)
                {
                    least = error;
                    best = change;
                }
            }

            if (best is not null)
            {
                Apply(sites[i], best, regression.Intercepts(i, best));
                changed++;
            }
        }

        return changed;
    }

    /// <summary>Adds a change to a layer's weights and bias.</summary>
    public static void Apply(LinearSite site, float[] change, float[] intercepts)
    {
        float[] rows = TensorValues.Rows(site.Layer);
        System.Numerics.Tensors.TensorPrimitives.Add<float>(rows, change, rows);
        TensorValues.SetRows(site.Layer, rows);
        AddToBias(site, intercepts);
    }

    /// <summary>Adds to a layer's bias, where it has one.</summary>
    public static void AddToBias(LinearSite site, float[] intercepts)
    {
        if (site.Bias is not null && TensorData.TryReadSingles(site.Bias, out float[] bias))
        {
            System.Numerics.Tensors.TensorPrimitives.Add<float>(bias, intercepts, bias);
            TensorValues.Set(site.Bias, bias);
        }
    }
}
