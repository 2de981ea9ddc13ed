using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Splitting;

/// <summary>How <see cref="ModelSplitter"/> cuts a model.</summary>
public sealed record SplitOptions
{
    /// <summary>Parts of about the same share, shards of tables not counted; 1 where the graph stays in one piece.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Names of the values to cut at, instead of <see cref="Parts"/>: each becomes the result of a part.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Into how many parts large embedding tables go by rows; 0 leaves them where they are.</summary>
    public int TableShards { get; init; }

    /// <summary>Tables of fewer elements are not sharded; 262,144 by default.</summary>
    public int MinimumTableElements { get; init; } = 1 << 18;

    /// <summary>What the parts get equal shares of.</summary>
    public SplitBalance Balance { get; init; }

    /// <summary>What becomes of weights that several parts read.</summary>
    public SharedWeights SharedWeights { get; init; }

    /// <summary>Inputs that costs are estimated at and the result is compared on.</summary>
    public SampleOptions Samples { get; init; } = new();

    /// <summary>Whether the parts are run and held against the whole before anything is written.</summary>
    public bool Compare { get; init; } = true;
}
