using EdgeReco.Compression.Pruning.Sparse;
using EdgeReco.Compression.Pruning.Structured;

namespace EdgeReco.Compression.Pruning;

/// <summary>What the steps of a recipe that prune take away. Each reads the fields that concern it.</summary>
public sealed record PruningSettings
{
    /// <summary><c>magnitude</c>: the share of the weights that become zero, 0 to 1.</summary>
    public double Sparsity { get; init; } = 0.5;

    /// <summary><c>magnitude</c>: weights below this become zero instead, however many they are; null for a share.</summary>
    public double? Threshold { get; init; }

    /// <summary><c>magnitude</c>: whether the share is of each layer or of all together.</summary>
    public SparsityScope Scope { get; init; }

    /// <summary><c>magnitude</c>: whether biases are pruned as well.</summary>
    public bool Biases { get; init; }

    /// <summary><c>magnitude</c> and <c>sparse-2-4</c>: the share of each row of an embedding table that becomes zero, 0 to 1.</summary>
    public double TableSparsity { get; init; } = 0.25;

    /// <summary><c>sparse-2-4</c>: how the zeros are chosen.</summary>
    public SparseMethod Method { get; init; }

    /// <summary><c>depth</c>: layers that are kept; null for two thirds.</summary>
    public int? Layers { get; init; }

    /// <summary><c>depth</c>: how the layers that go are chosen.</summary>
    public LayerChoice LayerChoice { get; init; }

    /// <summary><c>width</c>: attention heads that each layer keeps; null for all, or three quarters where nothing else is said.</summary>
    public int? Heads { get; init; }

    /// <summary><c>width</c>: feed-forward neurons that each layer keeps; null for all, or three quarters where nothing else is said.</summary>
    public int? FeedForward { get; init; }

    /// <summary><c>vocabulary</c>: tokens that are kept at least, the first of the vocabulary; the texts' own come on top.</summary>
    public int KeepTokens { get; init; }

    /// <summary><c>width</c> and <c>depth</c>: whether what is left is fitted to what the whole model computed.</summary>
    public bool Repair { get; init; } = true;

    /// <summary>The mean cosine to the original below which nothing is written, -1 to 1.</summary>
    public double MinCosine { get; init; } = 0.5;
}
