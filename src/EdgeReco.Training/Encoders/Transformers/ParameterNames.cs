namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Names of a transformer's parameters, also of the constants in the ONNX files that are written.</summary>
internal static class ParameterNames
{
    public const string Tokens = "embeddings.tokens";
    public const string Positions = "embeddings.positions";
    public const string Segments = "embeddings.segments";
    public const string Input = "embeddings.into";
    public const string Norm = "embeddings.norm";
    public const string Output = "output";

    public static string Qkv(int layer) => $"layers.{layer}.attention.qkv";

    public static string AttentionOut(int layer) => $"layers.{layer}.attention.out";

    public static string AttentionNorm(int layer) => $"layers.{layer}.attention.norm";

    public static string Up(int layer) => $"layers.{layer}.feed_forward.up";

    public static string Down(int layer) => $"layers.{layer}.feed_forward.down";

    public static string FeedForwardNorm(int layer) => $"layers.{layer}.feed_forward.norm";

    /// <summary>The matrix of a linear part [inputs, outputs], or a normalization's scale.</summary>
    public static string Weight(string part) => $"{part}.weight";

    /// <summary>The vector that is added.</summary>
    public static string Bias(string part) => $"{part}.bias";
}
