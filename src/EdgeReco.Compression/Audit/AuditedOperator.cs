namespace EdgeReco.Compression.Audit;

/// <summary>A quantized operator of a model, and what ONNX Runtime makes of it.</summary>
public sealed record AuditedOperator
{
    /// <summary>What it is slower than its float twin by before it is called slower: less is noise.</summary>
    public const double SlowerBy = 1.1;

    /// <summary>Milliseconds that it must lose at least to be called slower.</summary>
    public const double SlowerByAtLeast = 0.005;

    /// <summary>Its first output.</summary>
    public required string Name { get; init; }

    /// <summary>The operator in the file.</summary>
    public required string Operator { get; init; }

    /// <summary>The operator that runs; null when there is none of its own.</summary>
    public required string? Kernel { get; init; }

    /// <summary>Whether it runs in integers.</summary>
    public required KernelStatus Status { get; init; }

    /// <summary>Why it does not; empty where it does.</summary>
    public required string Reason { get; init; }

    /// <summary>Milliseconds of a run, the conversions around it included.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Milliseconds of the same operator in the float model; null when that was not given or has no such operator.</summary>
    public double? FloatMilliseconds { get; init; }

    /// <summary>Whether it got slower by being quantized.</summary>
    public bool IsSlower => FloatMilliseconds is { } before && Milliseconds > before * SlowerBy && Milliseconds > before + SlowerByAtLeast;
}
