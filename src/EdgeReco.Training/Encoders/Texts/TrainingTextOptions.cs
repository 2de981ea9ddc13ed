namespace EdgeReco.Training.Encoders;

/// <summary>How training texts are made.</summary>
public sealed record TrainingTextOptions
{
    /// <summary>Most texts that the teacher reads as queries, words of its vocabulary aside; shared evenly between the sources.</summary>
    public int Queries { get; set; } = 200_000;

    /// <summary>Most product texts.</summary>
    public int Documents { get; set; } = 40_000;

    /// <summary>Share of the texts that come a second time with a misspelling.</summary>
    public double MisspeltShare { get; set; } = 0.15;

    /// <summary>Pairs of words of the teacher's vocabulary, as a share of <see cref="Queries"/>: they cover what no catalogue here speaks of.</summary>
    public double PairShare { get; set; } = 0.15;

    /// <summary>Seed of all choices.</summary>
    public ulong Seed { get; set; } = 1;
}
