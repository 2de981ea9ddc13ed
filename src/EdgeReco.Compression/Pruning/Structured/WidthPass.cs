using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// Takes attention heads and feed-forward neurons out of each layer, those first whose loss the rest can make up for best
/// (<see cref="UnitRemoval"/>). All layers keep the same number. Then <see cref="LayerRepair"/> fits what is left.
/// </summary>
internal sealed class WidthPass(WidthOptions options) : IModelPass
{
    private const int MostSamples = 160;
    private const int MostRows = 6144;

    /// <inheritdoc/>
    public string Name => "width";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        OnnxModel reference = context.Model.Clone();
        IReadOnlyList<WidthUnits> found = WidthUnits.In(context.Model);
        if (found.Count == 0)
        {
            context.Report.Skip(Name, "", "no attention heads or feed-forward neurons were found");
            return;
        }

        var samples = new SpreadSamples(context.Samples, MostSamples);
        bool plain = options is { Heads: null, FeedForward: null };
        int cut = 0;
        for (int i = 0; i < found.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Progress?.Report((double)i / found.Count);
            WidthUnits units = found[i];
            int keep = (units.IsAttention ? options.Heads : options.FeedForward) ?? (plain ? Math.Max(1, 3 * units.Count / 4) : units.Count);
            if (keep >= units.Count)
            {
                context.Report.Skip(Name, units.Down.Result, $"it has {units.Count} {(units.IsAttention ? "heads" : "neurons")}, of which {keep} are to be kept");
                continue;
            }

            if (!context.MayChange(units.Down.Layer.Node))
            {
                context.Report.Skip(Name, units.Down.Result, "excluded");
                continue;
            }

            units.Keep(Choose(context, reference, units, keep, samples));
            cut++;
        }

        // The graph's shapes were noted before.
        context.Model.Proto.Graph.ValueInfo.Clear();
        Liveness.RemoveDead(context.Model.Proto.Graph);
        context.Report.Rewrote(Name, cut);
        if (options.Repair && cut > 0 && context.Samples.Count > 0)
        {
            context.Report.Rewrote("width-repair", new LayerRepair(name => name, options.Threads).Run(context, reference, samples));
        }
    }

    /// <summary>Heads and feed-forward neurons of a model's layers; 0 where there are none or layers differ.</summary>
    public static (int Heads, int FeedForward) Measure(OnnxModel model)
    {
        IReadOnlyList<WidthUnits> units = WidthUnits.In(model);
        return (Same(units.Where(unit => unit.IsAttention)), Same(units.Where(unit => !unit.IsAttention)));

        static int Same(IEnumerable<WidthUnits> units) => units.Select(unit => unit.Count).Distinct().ToArray() is [var count] ? count : 0;
    }

    private KeptUnits Choose(PassContext context, OnnxModel reference, WidthUnits units, int keep, SampleInputs samples)
    {
        float[] rows = TensorValues.Rows(units.Down.Layer);
        SiteSamples? seen = samples.Count == 0 ? null : SiteSamples.Collect(reference, reference, [units.Down], name => name, samples, MostRows, context.Cancellation);
        return UnitRemoval.Run(rows, units.Down.Layer.Outputs, units.Size, keep, seen is null ? null : new LayerRegression(seen, units.Down.Bias is not null, options.Threads));
    }
}
