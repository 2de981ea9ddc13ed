using EdgeReco.Compression.Guard;

namespace EdgeReco.Compression.Reporting;

/// <summary>What a report tells.</summary>
public sealed record ModelReport
{
    /// <summary>The models, the one before first; at least one.</summary>
    public required IReadOnlyList<ReportedModel> Models { get; init; }

    /// <summary>Queries that accuracy is the mean of; 0 where it was not measured.</summary>
    public int Queries { get; init; }

    /// <summary>The recipe that <see cref="Layers"/> were tried with.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>What quantizing each layer of the first model alone costs, worst first; null where that was left out.</summary>
    public IReadOnlyList<LayerCost>? Layers { get; init; }

    /// <summary>What shoppers did, by bundle version; empty while there is no data.</summary>
    public IReadOnlyList<BundleFeedback> Feedback { get; init; } = [];
}
