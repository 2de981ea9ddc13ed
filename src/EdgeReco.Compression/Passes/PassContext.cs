using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Passes;

/// <summary>What a pass works on and with.</summary>
internal sealed class PassContext
{
    /// <summary>The model; the pass changes it in place.</summary>
    public required OnnxModel Model { get; init; }

    /// <summary>What the passes did so far; each adds its own lines.</summary>
    public PassReport Report { get; init; } = new();

    /// <summary>Inputs to calibrate on and to compare results with.</summary>
    public SampleInputs Samples { get; init; } = SampleInputs.None;

    /// <summary>
    /// Names of the nodes (their first output) that must stay as they are: named by the recipe, or found to fall below the
    /// threshold. Quantizing passes ask <see cref="MayChange"/>; rewriting ones that lose nothing need not.
    /// </summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>What would fall below this signal to noise ratio, in dB, stays in float.</summary>
    public double MinSqnr { get; init; } = 20;

    /// <summary>Seed of whatever is random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Told the share that is done, by passes that take long; may be null.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether a node may be quantized.</summary>
    public bool MayChange(NodeProto node) => node.Output.Count > 0 && !Excluded.Contains(node.Output[0]);
}
