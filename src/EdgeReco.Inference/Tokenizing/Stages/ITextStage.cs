namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>
/// One step from raw text to what the vocabulary is looked up with: a normalizer gives one piece for one, a
/// pre-tokenizer may give several. Implementations keep no state between calls and are thread-safe.
/// </summary>
internal interface ITextStage
{
    /// <summary>Appends what becomes of one piece, closed.</summary>
    /// <param name="piece">Text without lone surrogates, not empty.</param>
    /// <param name="startsText">Whether it is where the text begins.</param>
    /// <param name="output">Receives the pieces; another one than holds <paramref name="piece"/>.</param>
    void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output);
}
