namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>How the layers that go are chosen.</summary>
public enum LayerChoice
{
    /// <summary>One after the other: the one without which the results, repaired, stay nearest to the original.</summary>
    Greedy,

    /// <summary>Those with the least block influence, 1 - cosine of a layer's input to its output (Men et al. 2024).</summary>
    Influence,
}
