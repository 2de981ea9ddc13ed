namespace EdgeReco.Training;

/// <summary>Sizes of a basket model.</summary>
/// <param name="Items">Products it scores.</param>
/// <param name="Dimension">Width of an item's embedding; a multiple of 8.</param>
/// <param name="MaxItems">How many of the last items of a basket it looks at.</param>
/// <param name="Heads">Recency-weighted sums of the items' embeddings that the network sees.</param>
/// <param name="Hidden">Width of the hidden layer.</param>
/// <param name="Features">Features that products share; they are part of the training only.</param>
internal sealed record BasketModelShape(int Items, int Dimension, int MaxItems, int Heads, int Hidden, int Features)
{
    /// <summary>Width of all heads together.</summary>
    public int Pooled => Heads * Dimension;
}
