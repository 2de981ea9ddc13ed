namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>Turns pieces of text into tokens. Implementations are thread-safe.</summary>
internal interface ITokenModel
{
    /// <summary>Appends the tokens of one piece.</summary>
    /// <param name="piece">Text without lone surrogates, not empty.</param>
    /// <param name="workspace">Receives the ids and lends its arrays.</param>
    void Tokenize(ReadOnlySpan<char> piece, TokenizerWorkspace workspace);
}
