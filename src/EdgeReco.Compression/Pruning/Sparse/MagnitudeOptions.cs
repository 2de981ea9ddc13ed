namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>What <see cref="MagnitudePass"/> does.</summary>
internal sealed class MagnitudeOptions
{
    /// <summary>The share of the weights that become zero, 0 to 1.</summary>
    public double Sparsity { get; set; } = 0.5;

    /// <summary>Weights of a smaller magnitude become zero instead; null for a share.</summary>
    public double? Threshold { get; set; }

    /// <summary>What the share is a share of.</summary>
    public SparsityScope Scope { get; set; }

    /// <summary>Whether biases are pruned as well.</summary>
    public bool Biases { get; set; }

    /// <summary>Weights with fewer elements stay; biases are counted with their layer.</summary>
    public int MinimumElements { get; set; } = 1024;

    /// <summary>Share of each row of an embedding table that becomes zero; 0 for none.</summary>
    public double TableSparsity { get; set; }
}
