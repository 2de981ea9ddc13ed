using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests;

/// <summary>Samples that a test made.</summary>
internal sealed class FixedSamples(params IReadOnlyDictionary<string, HostTensor>[] samples) : SampleInputs
{
    public override int Count => samples.Length;

    public override bool AreReal => true;

    public override IReadOnlyDictionary<string, HostTensor> this[int index] => samples[index];
}
