using System.Numerics.Tensors;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// Takes whole layers out of a transformer. The sum at the end of a layer takes the place of the sum at the end of the last
/// one that goes, so that the normalization that followed the latter still follows. What is left is then
/// fitted by <see cref="LayerRepair"/>: a linear map in closed form, folded into the layers that are there.
/// </summary>
internal sealed class DepthPass(DepthOptions options) : IModelPass
{
    private const int TrialSamples = 32;
    private const int RepairSamples = 160;

    /// <inheritdoc/>
    public string Name => "depth";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        OnnxModel reference = context.Model.Clone();
        if (!ResidualStream.TryRead(reference.Proto.Graph, out ResidualStream stream, out string reason))
        {
            context.Report.Skip(Name, "", reason);
            return;
        }

        int count = stream.LayerEnds.Count;
        int keep = options.Layers ?? Math.Max(1, (2 * count) / 3);
        if (keep >= count)
        {
            context.Report.Skip(Name, "", $"it has {count} layers, of which {keep} are to be kept");
            return;
        }

        if (stream.LayerEnds.Skip(1).Any(end => reference.Proto.Graph.Output.Any(output => output.Name == end)))
        {
            context.Report.Skip(Name, "", "the end of a layer is an output of the model");
            return;
        }

        SampleInputs trial = new SpreadSamples(context.Samples, TrialSamples);
        int[] removed = context.Samples.Count == 0
            ? [.. Enumerable.Range(keep, count - keep)]
            : options.Choice == LayerChoice.Influence ? LeastInfluence(context, stream, trial, count - keep) : Greedy(context, reference, stream, trial, count - keep);
        Dictionary<string, string> targets = Cut(context.Model, stream, removed);
        if (options.Repair && context.Samples.Count > 0)
        {
            int fitted = Repair(targets).Run(context, reference, new SpreadSamples(context.Samples, RepairSamples));
            context.Report.Rewrote("depth-repair", fitted);
        }

        context.Report.Rewrote(Name, removed.Length);
        foreach (int layer in removed.Order())
        {
            context.Report.Skip(Name, stream.LayerEnds[layer], $"layer {layer + 1} of {count} was taken out");
        }
    }

    private LayerRepair Repair(Dictionary<string, string> targets, IReadOnlyCollection<string>? only = null) =>
        new(name => targets.GetValueOrDefault(name, name), options.Threads, only);

    private int[] Greedy(PassContext context, OnnxModel reference, ResidualStream stream, SampleInputs samples, int remove)
    {
        var cosines = new OutputCosine(reference, samples, context.Cancellation);
        var removed = new List<int>();
        while (removed.Count < remove)
        {
            int best = 0;
            double highest = double.NegativeInfinity;
            foreach (int layer in Enumerable.Range(1, stream.LayerEnds.Count - 1).Where(layer => !removed.Contains(layer)))
            {
                OnnxModel model = reference.Clone();
                Dictionary<string, string> targets = Cut(model, stream, [.. removed, layer]);
                if (options.Repair)
                {
                    // The layer before the gap makes up for most of it.
                    Repair(targets, targets.Keys).Run(new PassContext { Model = model, Excluded = context.Excluded, Cancellation = context.Cancellation }, reference, samples);
                }

                double cosine = cosines.Mean(model, context.Cancellation);
                (best, highest) = cosine > highest ? (layer, cosine) : (best, highest);
            }

            removed.Add(best);
            context.Progress?.Report((double)removed.Count / remove);
        }

        return [.. removed];
    }

    private static int[] LeastInfluence(PassContext context, ResidualStream stream, SampleInputs samples, int remove)
    {
        double[] influence = new double[stream.LayerEnds.Count];
        var seen = new Dictionary<string, float[]>(StringComparer.Ordinal);
        ActivationReader.Read(context.Model, [.. stream.LayerEnds], samples, samples.Count, (_, name, value) =>
        {
            seen[name] = value.ToSingles();
            if (seen.Count < influence.Length)
            {
                return;
            }

            int width = (int)value.Dims[^1];
            for (int layer = 1; layer < influence.Length; layer++)
            {
                float[] before = seen[stream.LayerEnds[layer - 1]];
                float[] after = seen[stream.LayerEnds[layer]];
                for (int row = 0; row + width <= Math.Min(before.Length, after.Length); row += width)
                {
                    influence[layer] += 1 - TensorPrimitives.CosineSimilarity<float>(before.AsSpan(row, width), after.AsSpan(row, width));
                }
            }

            seen.Clear();
        }, context.Cancellation);
        return [.. Enumerable.Range(1, influence.Length - 1).OrderBy(layer => influence[layer]).ThenByDescending(layer => layer).Take(remove)];
    }

    // Returns, for each sum that now stands for a later one, the later one's name.
    private static Dictionary<string, string> Cut(OnnxModel model, ResidualStream stream, IReadOnlyCollection<int> removed)
    {
        var renames = new ValueRenames();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        int last = 0;
        for (int layer = 1; layer < stream.LayerEnds.Count; layer++)
        {
            if (!removed.Contains(layer))
            {
                last = layer;
                continue;
            }

            if (layer + 1 == stream.LayerEnds.Count || !removed.Contains(layer + 1))
            {
                renames.Add(stream.LayerEnds[layer], stream.LayerEnds[last]);
                targets[stream.LayerEnds[last]] = stream.LayerEnds[layer];
            }
        }

        renames.Apply(model.Proto.Graph);
        Liveness.RemoveDead(model.Proto.Graph);
        return targets;
    }
}
