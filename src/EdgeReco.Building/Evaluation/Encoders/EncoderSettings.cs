using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>What takes the place of what stands beside an encoder's model; null leaves it.</summary>
public sealed record EncoderSettings
{
    /// <summary>The <c>tokenizer.json</c>.</summary>
    public string? Tokenizer { get; set; }

    /// <summary>Most tokens of a text.</summary>
    public int? MaxTokens { get; set; }

    /// <summary>How token vectors become one.</summary>
    public Pooling? Pooling { get; set; }

    /// <summary>What is put before a query.</summary>
    public string? QueryPrefix { get; set; }

    /// <summary>What is put before a document.</summary>
    public string? DocumentPrefix { get; set; }
}
