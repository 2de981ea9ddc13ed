using EdgeReco.Compression.Samples;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Recipes;

/// <summary>What <see cref="ModelCompressor"/> does and with what.</summary>
public sealed record CompressionOptions
{
    /// <summary>The recipe.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>Shapes of random inputs, or a folder of real ones.</summary>
    public SampleOptions Samples { get; init; } = new();

    /// <summary>A file of texts to calibrate a text encoder on, one a line (of <c>.jsonl</c> the member <c>text</c>); also <c>.gz</c>.</summary>
    public string? Texts { get; init; }

    /// <summary>The encoder's <c>tokenizer.json</c>; null where the model is no text encoder, or none is known.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>What belongs to the encoder, written beside the result; null where there is none.</summary>
    public EncoderDescription? Encoder { get; init; }

    /// <summary>Largest model that is read, in bytes with its external data; null for as much as this process may have.</summary>
    public long? MaxBytes { get; init; }
}
