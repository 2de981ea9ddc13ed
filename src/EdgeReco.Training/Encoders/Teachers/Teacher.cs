using System.Security.Cryptography;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Encoders;

/// <summary>An encoder whose vectors a student learns.</summary>
public sealed class Teacher : IDisposable
{
    private readonly byte[] _digest;

    /// <summary>Takes over an encoder.</summary>
    /// <param name="model">Its ONNX file.</param>
    /// <param name="tokenizer">Its <c>tokenizer.json</c>.</param>
    /// <param name="encoder">The encoder that was opened with them.</param>
    /// <exception cref="IOException">The model cannot be read.</exception>
    public Teacher(string model, string tokenizer, ITextEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        Model = model;
        TokenizerFile = tokenizer;
        Encoder = encoder;
        using FileStream file = File.OpenRead(model);
        _digest = SHA256.HashData(file);
    }

    /// <summary>Its ONNX file.</summary>
    public string Model { get; }

    /// <summary>Its <c>tokenizer.json</c>.</summary>
    public string TokenizerFile { get; }

    /// <summary>The encoder.</summary>
    public ITextEncoder Encoder { get; }

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions => Encoder.Dimensions;

    /// <summary>Its tokenizer.</summary>
    public Tokenizer Tokenizer => Encoder.Tokenizer;

    /// <summary>What its vectors depend on besides the text: the model's bytes and the description.</summary>
    /// <param name="hash">Receives it.</param>
    /// <param name="kind">Which prefix the texts get.</param>
    internal void AppendIdentity(IncrementalHash hash, TextKind kind)
    {
        EncoderDescription description = Encoder.Description;
        hash.AppendData(_digest);
        string prefix = kind == TextKind.Query ? description.QueryPrefix : description.DocumentPrefix;
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{description.Pooling}|{description.Normalize}|{description.MaxTokens}|{Tokenizer.VocabularySize}|{prefix}"));
    }

    /// <inheritdoc/>
    public void Dispose() => Encoder.Dispose();
}
