namespace EdgeReco.Compression.Tuning;

/// <summary>What a search found.</summary>
/// <param name="Metric">Name of the quality figure.</param>
/// <param name="Original">The original as it was measured.</param>
/// <param name="Best">The trial within the budget that lost least, or the one nearest to it; null where no candidate could be made.</param>
/// <param name="Missing">What the best lacks; empty where the budget is met.</param>
/// <param name="Front">Trials that no other beats in size, speed and quality at once, smallest first.</param>
/// <param name="Trials">All trials in the order in which they were made.</param>
/// <param name="Dropped">Candidates that were not made because their size was hopeless.</param>
/// <param name="Reused">Trials that came from the state file.</param>
/// <param name="Left">Candidates that the number of trials left no room for.</param>
public sealed record TuningResult(
    string Metric,
    TuningTrial Original,
    TuningTrial? Best,
    IReadOnlyList<string> Missing,
    IReadOnlyList<TuningTrial> Front,
    IReadOnlyList<TuningTrial> Trials,
    int Dropped,
    int Reused,
    int Left);
