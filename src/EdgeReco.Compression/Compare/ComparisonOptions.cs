using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Compare;

/// <summary>How models are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The inputs.</summary>
    public SampleOptions Samples { get; set; } = new();

    /// <summary>Timed runs of each model; 50 by default.</summary>
    public int Runs { get; set; } = 50;

    /// <summary>Threads inside a run; 1 by default.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>
    /// Measures the peak memory in MB of a process that runs a model on the inputs of a folder of <c>.npy</c> files; gives
    /// null when it cannot be told. Null: memory is not measured.
    /// </summary>
    public Func<string, string, double?>? PeakMemory { get; set; }
}
