using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>How a text encoder runs.</summary>
public sealed class TextEncoderOptions
{
    /// <summary>Threads, concurrent runs and memory of the session.</summary>
    public OnnxSessionOptions Session { get; set; } = new();

    /// <summary>Tokens of one batch, padding included; 1024 by default. More costs memory and gains little on a CPU.</summary>
    public int BatchTokens { get; set; } = 1024;
}
