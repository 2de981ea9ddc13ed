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
            long needed = target.Depth > MaxDepth ? 0 : target.Inputs.Count(name => !names.Contains(name)) * (long)target.Depth * target.Depth * sizeof(double);
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
    public static Dictionary<string, SecondMoments> Gather(PassContext context, IReadOnlyList<BlockWeightTarget> targets, int most, int threads)
    {
        var moments = new Dictionary<string, SecondMoments>(StringComparer.Ordinal);
        foreach (BlockWeightTarget target in targets.Where(target => target.Depth <= MaxDepth))
        {
            foreach (string name in target.Inputs)
            {
                moments.TryAdd(name, new SecondMoments(target.Depth));
            }
        }

        if (moments.Count == 0 || context.Samples.Count == 0)
        {
            return [];
        }

        ActivationReader.Read(
            context.Model,
            moments.Keys,
            context.Samples,
            most,
            (name, tensor) =>
            {
                SecondMoments sums = moments[name];
                if (tensor.Dims.Length > 0 && tensor.Dims[^1] == sums.Depth)
                {
                    sums.Add(tensor.ToSingles(), threads);
                }
            },
            context.Cancellation);
        return moments;
    }

    /// <summary>The moments of a layer, summed over the products that share its weights; null where samples say nothing.</summary>
    public static SecondMoments? Of(BlockWeightTarget target, Dictionary<string, SecondMoments> moments)
    {
        SecondMoments[] parts = [.. target.Inputs.Distinct(StringComparer.Ordinal)
            .Select(moments.GetValueOrDefault)
            .OfType<SecondMoments>()
            .Where(part => part.Rows > 0 && part.Depth == target.Depth)];
        return parts.Length <= 1 ? parts.FirstOrDefault() : SecondMoments.Sum(parts);
    }
}
