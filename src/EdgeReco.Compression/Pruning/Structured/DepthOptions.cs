namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>What <see cref="DepthPass"/> does.</summary>
internal sealed class DepthOptions
{
    /// <summary>Layers that are kept; null for two thirds of them.</summary>
    public int? Layers { get; set; }

    /// <summary>How the others are chosen. The first layer always stays.</summary>
    public LayerChoice Choice { get; set; }

    /// <summary>Whether the layers that stay are fitted to what the whole model computed.</summary>
    public bool Repair { get; set; } = true;

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;
}
