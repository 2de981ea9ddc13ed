using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Samples;

/// <summary>Some of the inputs, spread evenly over all.</summary>
/// <param name="all">All inputs.</param>
/// <param name="most">How many to take at most.</param>
internal sealed class SpreadSamples(SampleInputs all, int most) : SampleInputs
{
    public override int Count { get; } = Math.Min(most, all.Count);

    public override bool AreReal => all.AreReal;

    public override IReadOnlyDictionary<string, HostTensor> this[int index] => all[(int)((long)index * all.Count / Count)];
}
