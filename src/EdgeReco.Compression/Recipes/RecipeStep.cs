namespace EdgeReco.Compression.Recipes;

/// <summary>The built-in steps; a recipe is one or more of them.</summary>
public enum RecipeStep
{
    /// <summary>Fusions, folding and clean-up: the same results from fewer nodes.</summary>
    Fuse,

    /// <summary>Int8 with activations quantized at run time: no calibration data needed.</summary>
    Int8Dynamic,

    /// <summary>Int8 with activations quantized by calibrated ranges.</summary>
    Int8Static,

    /// <summary>Weights in 8 bits, in blocks.</summary>
    W8,

    /// <summary>Weights in 4 bits, in blocks.</summary>
    W4,

    /// <summary>Weights in 3 bits, in blocks; no kernel has them, so they are expanded when the model is opened.</summary>
    W3,

    /// <summary>Weights in 2 bits, in blocks.</summary>
    W2,

    /// <summary>Embedding tables in 4 bits with a scale a row; nothing else.</summary>
    Table4,

    /// <summary>Embedding tables by product quantization; nothing else.</summary>
    ProductTable,

    /// <summary>Half precision: computed where the device has it, stored elsewhere.</summary>
    Fp16,

    /// <summary>The smallest weights become zero.</summary>
    Magnitude,

    /// <summary>Two of each four weights along the inputs of a product become zero.</summary>
    Sparse24,

    /// <summary>Attention heads and feed-forward neurons are taken out.</summary>
    Width,

    /// <summary>Whole transformer layers are taken out.</summary>
    Depth,

    /// <summary>Tokens that the given texts never use are taken out of tables and tokenizer.</summary>
    Vocabulary,
}
