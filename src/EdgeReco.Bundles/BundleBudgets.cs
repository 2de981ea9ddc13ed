namespace EdgeReco.Bundles;

/// <summary>What a bundle may cost on the device.</summary>
public sealed record BundleBudgets
{
    /// <summary>Resident memory of the whole process, in MB (10^6 bytes); 200 by default.</summary>
    public int MemoryMb { get; init; } = 200;

    /// <summary>Median time of a search or recommendation inside the process, in milliseconds; 1 by default.</summary>
    public double LatencyP50Ms { get; init; } = 1;

    /// <summary>99th percentile of the same, in milliseconds; 5 by default.</summary>
    public double LatencyP99Ms { get; init; } = 5;
}
