namespace EdgeReco.Compression.Tuning;

/// <summary>A candidate that was made and measured.</summary>
/// <param name="Key">Digest of everything that it depends on.</param>
/// <param name="Source">The model that it was made from.</param>
/// <param name="Recipe">The candidate's name.</param>
/// <param name="Bytes">Size of its file.</param>
/// <param name="Milliseconds">Median of a run.</param>
/// <param name="Speedup">The original's fastest run in the same rounds by its own.</param>
/// <param name="Quality">The evaluation's figure.</param>
/// <param name="Drop">Share of the original's quality that it lost; below 0 where it gained.</param>
/// <param name="Failure">Why there is no such model; null where there is.</param>
public sealed record TuningTrial(
    string Key, string Source, string Recipe, long Bytes, double Milliseconds, double Speedup, double Quality, double Drop, string? Failure = null)
{
    /// <summary>Whether another trial is nowhere worse and somewhere better in size, speed and quality.</summary>
    public bool IsDominatedBy(TuningTrial other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Bytes <= Bytes && other.Speedup >= Speedup && other.Drop <= Drop && (other.Bytes < Bytes || other.Speedup > Speedup || other.Drop < Drop);
    }
}
