namespace EdgeReco.Ingestion;

/// <summary>How a source is read.</summary>
public sealed class ReadOptions
{
    /// <summary>The mapping; null chooses a built-in one from the columns.</summary>
    public Mapping? Mapping { get; set; }

    /// <summary>Sales before this time are left out; null: none are.</summary>
    public DateTime? From { get; set; }

    /// <summary>Sales at or after this time are left out; null: none are.</summary>
    public DateTime? Until { get; set; }

    /// <summary>Is told how far reading has come; may be null.</summary>
    public IProgress<ReadProgress>? Progress { get; set; }
}
