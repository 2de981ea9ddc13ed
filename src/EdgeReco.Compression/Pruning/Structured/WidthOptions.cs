namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>What <see cref="WidthPass"/> does. Where neither is given, three quarters of both are kept.</summary>
internal sealed class WidthOptions
{
    /// <summary>Attention heads that each layer keeps; null for all.</summary>
    public int? Heads { get; set; }

    /// <summary>Feed-forward neurons that each layer keeps; null for all.</summary>
    public int? FeedForward { get; set; }

    /// <summary>Whether the layers that stay are fitted to what the whole model computed.</summary>
    public bool Repair { get; set; } = true;

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;
}
