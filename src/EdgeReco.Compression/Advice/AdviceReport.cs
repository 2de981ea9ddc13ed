using EdgeReco.Compression.Advice.Devices;

namespace EdgeReco.Compression.Advice;

/// <summary>A model on a device, and what could be done.</summary>
public sealed record AdviceReport
{
    /// <summary>The device.</summary>
    public required DeviceProfile Device { get; init; }

    /// <summary>Bytes of the model.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Numbers in its constants.</summary>
    public required long Parameters { get; init; }

    /// <summary>Shapes of the inputs that one run was counted at; empty where the model fixes them or lengths were drawn.</summary>
    public required IReadOnlyList<string> Shapes { get; init; }

    /// <summary>Multiplications with addition of one run.</summary>
    public required double Macs { get; init; }

    /// <summary>The same of one token; null where inputs are no tokens.</summary>
    public required double? MacsPerToken { get; init; }

    /// <summary>Operations a byte of weights and activations.</summary>
    public required double Intensity { get; init; }

    /// <summary>Operations a byte from which on the device's arithmetic is what limits.</summary>
    public required double Ridge { get; init; }

    /// <summary>What takes most of a run: <c>memory</c>, <c>compute</c> or <c>dispatch</c>.</summary>
    public required string Bound { get; init; }

    /// <summary>Expected milliseconds of one run as it is.</summary>
    public required double LatencyMs { get; init; }

    /// <summary>Nodes whose shapes are not known, and which count as nothing.</summary>
    public required int UnknownNodes { get; init; }

    /// <summary>What each kind of work has.</summary>
    public required IReadOnlyList<WorkShare> Shares { get; init; }

    /// <summary>Methods that keep to the limits, best first.</summary>
    public required IReadOnlyList<AdvisedMethod> Methods { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<ExcludedMethod> Excluded { get; init; }
}
