using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Samples;

/// <summary>Inputs for a model, made one after the other so that no more than one is in memory.</summary>
internal abstract class SampleInputs
{
    /// <summary>No inputs at all.</summary>
    public static SampleInputs None { get; } = new NoSamples();

    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>Whether they are real ones, and not drawn at random.</summary>
    public abstract bool AreReal { get; }

    /// <summary>The inputs of one run by name; the same for the same index.</summary>
    public abstract IReadOnlyDictionary<string, HostTensor> this[int index] { get; }

    private sealed class NoSamples : SampleInputs
    {
        public override int Count => 0;

        public override bool AreReal => false;

        public override IReadOnlyDictionary<string, HostTensor> this[int index] => throw new ArgumentOutOfRangeException(nameof(index));
    }
}
