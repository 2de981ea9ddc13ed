namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>What a share of weights is a share of.</summary>
public enum SparsityScope
{
    /// <summary>Of each layer's weights.</summary>
    Layer,

    /// <summary>Of all layers' weights together: layers with small weights lose more.</summary>
    Global,
}
