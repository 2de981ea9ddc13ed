namespace EdgeReco.Compression.Samples;

/// <summary>Which inputs a model is run on.</summary>
public sealed record SampleOptions
{
    /// <summary>A folder of <c>.npy</c> files; null draws inputs at random.</summary>
    public string? Folder { get; set; }

    /// <summary>Shapes of inputs that the model leaves open; for random inputs only.</summary>
    public IReadOnlyList<ShapeHint> Shapes { get; set; } = [];

    /// <summary>Seed of random inputs.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How many random inputs; 8 by default.</summary>
    public int Count { get; set; } = 8;
}
