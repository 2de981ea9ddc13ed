using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>Second moments of what goes into layers, from runs on samples.</summary>
internal static class LayerMoments
{
    /// <summary>Layers with more inputs than this are too large a matrix to gather and factor.</summary>
    public const int MaxDepth = 8192;

    private const long BatchBytes = 512L << 20;

    /// <summary>Splits targets so that the moments of no part take more memory than a fixed amount; large models are run once a part.</summary>
    public static IEnumerable<IReadOnlyList<BlockWeightTarget>> Batches(IReadOnlyList<BlockWeightTarget> targets)
    {
        var batch = new List<BlockWeightTarget>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (BlockWeightTarget target in targets)
        {
            long needed = target.Depth > MaxDepth ? 0 : target.Inputs.Count(name => !names.Contains(name)) * 2L * target.Depth * target.Depth * sizeof(double);
            if (batch.Count > 0 && bytes + needed > BatchBytes)
            {
                yield return batch;
                batch = [];
                names.Clear();
                bytes = 0;
            }

            batch.Add(target);
            names.UnionWith(target.Inputs);
            bytes += needed;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Runs the samples.</summary>
    /// <returns>Moments by the name of the value; none where a value never came or has another depth.</returns>
    public static Dictionary<string, LayerSamples> Gather(PassContext context, IReadOnlyList<BlockWeightTarget> targets, int most, int threads)
    {
        var moments = new Dictionary<string, LayerSamples>(StringComparer.Ordinal);
        int samples = Math.Min(most, context.Samples.Count);
        foreach (BlockWeightTarget target in targets.Where(target => target.Depth <= MaxDepth))
        {
            foreach (string name in target.Inputs)
            {
                if (!moments.ContainsKey(name))
                {
                    moments[name] = LayerSamples.Create(target.Depth, samples);
                }
            }
        }

        if (moments.Count == 0 || samples == 0)
        {
            return [];
        }

        ActivationReader.Read(
            context.Model,
            moments.Keys,
            context.Samples,
            samples,
            (sample, name, tensor) =>
            {
                SecondMoments sums = moments[name].Of(sample);
                if (tensor.Dims.Length > 0 && tensor.Dims[^1] == sums.Depth)
                {
                    sums.Add(tensor.ToSingles(), threads);
                }
            },
            context.Cancellation);
        return moments;
    }

    /// <summary>The samples of a layer, together over the products that share its weights; null where samples say nothing.</summary>
    public static LayerSamples? Of(BlockWeightTarget target, Dictionary<string, LayerSamples> moments)
    {
        LayerSamples[] parts = [.. target.Inputs.Distinct(StringComparer.Ordinal)
            .Select(moments.GetValueOrDefault)
            .OfType<LayerSamples>()
            .Where(part => part.Fit.Rows > 0 && part.Fit.Depth == target.Depth)];
        if (parts.Length <= 1)
        {
            return parts.FirstOrDefault();
        }

        SecondMoments fit = SecondMoments.Sum([.. parts.Select(part => part.Fit)]);
        return new LayerSamples(fit, parts.Any(part => part.HasCheck) ? SecondMoments.Sum([.. parts.Select(part => part.Check)]) : fit);
    }
}
