using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Audit;

/// <summary>How a model is audited.</summary>
public sealed record AuditOptions
{
    /// <summary>The inputs.</summary>
    public SampleOptions Samples { get; set; } = new();

    /// <summary>Profiled runs; 30 by default.</summary>
    public int Runs { get; set; } = 30;

    /// <summary>Threads inside a run; 1 by default.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>The same model before it was quantized; null when there is none to hold it against.</summary>
    public string? FloatModel { get; set; }
}
