namespace EdgeReco.Compression.Tuning;

/// <summary>How a search goes.</summary>
public sealed record TuningOptions
{
    /// <summary>The limits.</summary>
    public required TuningBudget Budget { get; init; }

    /// <summary>Most candidates that are made and measured; 12 by default.</summary>
    public int Trials { get; init; } = 12;

    /// <summary>Where finished trials are kept, so that a search goes on after a kill; null for nowhere.</summary>
    public string? State { get; init; }

    /// <summary>Text that changes with whatever makes candidates differ beyond their recipes: calibration texts, samples.</summary>
    public string Fingerprint { get; init; } = "";
}
