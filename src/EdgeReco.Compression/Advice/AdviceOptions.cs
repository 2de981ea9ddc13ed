using EdgeReco.Compression.Advice.Devices;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Advice;

/// <summary>What <see cref="ModelAdvisor"/> goes by.</summary>
public sealed record AdviceOptions
{
    /// <summary>The device.</summary>
    public required DeviceProfile Device { get; init; }

    /// <summary>Largest expected loss, of 1; 0.01 by default.</summary>
    public double MaxDrop { get; init; } = 0.01;

    /// <summary>Largest expected file, bytes; null for any.</summary>
    public long? MaxSize { get; init; }

    /// <summary>Longest expected run, milliseconds; null for any.</summary>
    public double? MaxLatency { get; init; }

    /// <summary>Whether there are samples to calibrate on.</summary>
    public bool Calibration { get; init; } = true;

    /// <summary>Whether a student may be trained.</summary>
    public bool Training { get; init; } = true;

    /// <summary>Tokens of one run of a text encoder; 16 by default.</summary>
    public int Tokens { get; init; } = 16;

    /// <summary>Shapes of inputs that the model leaves open.</summary>
    public IReadOnlyList<ShapeHint> Shapes { get; init; } = [];
}
