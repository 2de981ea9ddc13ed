using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>Turns text into vectors whose dot product says how close two texts are in meaning: a network, or a table. Safe to call from several threads.</summary>
public interface ITextEncoder : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    int Dimensions { get; }

    /// <summary>What the encoder was opened with.</summary>
    EncoderDescription Description { get; }

    /// <summary>Its tokenizer.</summary>
    Tokenizer Tokenizer { get; }

    /// <summary>Encodes one text.</summary>
    /// <param name="text">Any text; what is past the description's longest text is not looked at.</param>
    /// <param name="kind">Which prefix it gets.</param>
    /// <param name="vector">Receives the vector, [<see cref="Dimensions"/>].</param>
    /// <exception cref="ArgumentException">The vector has another length.</exception>
    /// <exception cref="InvalidDataException">The model does not run on this text.</exception>
    void Encode(ReadOnlySpan<char> text, TextKind kind, Span<float> vector);

    /// <summary>Encodes many texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="kind">Which prefix they get.</param>
    /// <param name="vectors">Receives the vectors in the order of the texts, [texts, <see cref="Dimensions"/>].</param>
    /// <param name="progress">Told how many texts are done; may be null.</param>
    /// <param name="cancellationToken">Stops; some vectors are written then.</param>
    /// <exception cref="ArgumentException">The vectors have another length.</exception>
    /// <exception cref="InvalidDataException">The model does not run on these texts.</exception>
    void EncodeBatch(IReadOnlyList<string> texts, TextKind kind, Span<float> vectors, IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}
