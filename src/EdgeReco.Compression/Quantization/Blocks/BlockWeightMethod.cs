namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>How weights find their place on the grid of their block.</summary>
public enum BlockWeightMethod
{
    /// <summary>Each to the nearest point; no samples needed.</summary>
    RoundToNearest,

    /// <summary>HQQ: the grid is moved until the p-norm of the error is small; no samples needed.</summary>
    HalfQuadratic,

    /// <summary>GPTQ: the error of each weight is made good by those after it, weighed by the layer's inputs on samples.</summary>
    Gptq,
}
