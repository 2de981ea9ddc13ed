using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice;

/// <summary>
/// Figures that no formula over a model gives. Losses come from all-MiniLM-L6-v2 with ONNX Runtime 1.31.1, a network of 36
/// products with constants, where docs/compression.md has the tables; what is assumed says so. Other models differ.
/// </summary>
internal static class MeasuredFactors
{
    /// <summary>Share of its peak at which a device computes in floats: small products fill no machine. Assumed.</summary>
    public const double FloatAttained = 0.7;

    /// <summary>The same of int8: 2.5 times fp32 at 64 tokens where the peaks are 4 to 1.</summary>
    public const double Int8Attained = FloatAttained * 2.5 / 4;

    /// <summary>2:4 sparse kernels on an Orin Nano's GPU: the published 1.2 to 1.3 for a feed-forward block.</summary>
    public const double SparseKernel = 1.25;

    /// <summary>Nodes left after fusion. Assumed.</summary>
    public const double NodesAfterFusion = 0.5;

    /// <summary>Noise of a layer whose activations are quantized at run time, dB below its result; whole model: cosine .9957.</summary>
    public const double DynamicActivationDb = 28.4;

    /// <summary>The same with calibrated ranges, layers that they harm left dynamic; whole model: cosine .9975.</summary>
    public const double StaticActivationDb = 30.8;

    /// <summary>Signal to noise of a layer's weights in blocks of 32, dB: 20 at 4 bits and 41 at 8, straight in between.</summary>
    public static double WeightDb(double bits) => 20 + ((bits - 4) * (41 - 20) / (8 - 4));

    /// <summary>Noise of product-quantized tables, as power: hr@20 of the basket model falls by 0.7%, half the power.</summary>
    public const double ProductTableNoise = 0.014;

    /// <summary>Heads and neurons that <c>width</c> leaves by default.</summary>
    public const double WidthKept = 0.75;

    /// <summary>Tokens that <c>vocabulary</c> leaves: of 30,522 those that 485 product texts use.</summary>
    public const double TokensKept = 0.13;

    /// <summary>Bits a number of a static student's table.</summary>
    public const double StudentBits = 2.7;

    /// <summary>Largest static student as <c>train encoder</c> makes it by default, bytes.</summary>
    public const double StudentBytes = 4e6;

    /// <summary>Condensed ndcg@10 that a static student loses, products encoded by the teacher: .846 to .845.</summary>
    public const double StudentLoss = 0.0012;

    /// <summary>
    /// Error that a step which prunes makes without training afterwards, as power, by its defaults: two of six layers taken
    /// out, a quarter of heads and neurons, two weights of each four, half of all weights.
    /// </summary>
    public static double PruningNoise(RecipeStep step) => step switch
    {
        RecipeStep.Depth or RecipeStep.Sparse24 => Power(0.939),
        RecipeStep.Width => Power(0.926),
        RecipeStep.Magnitude => Power(0.761),
        _ => 0,
    };

    // Noise to signal from the mean cosine to the original.
    private static double Power(double cosine) => (1 / (cosine * cosine)) - 1;
}
