namespace EdgeReco.Compression.Splitting;

/// <summary>What parts get equal shares of.</summary>
public enum SplitBalance
{
    /// <summary>Estimated time of a run.</summary>
    Cost,

    /// <summary>Bytes of weights.</summary>
    Weights,
}
