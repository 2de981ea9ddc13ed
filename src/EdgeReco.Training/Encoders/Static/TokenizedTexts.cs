using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Encoders;

/// <summary>The tokens of many texts, one behind the other.</summary>
internal sealed class TokenizedTexts
{
    private readonly List<int> _tokens = [];
    private readonly List<int> _starts = [0];

    /// <summary>Tokenizes.</summary>
    /// <param name="tokenizer">The teacher's tokenizer.</param>
    /// <param name="prefix">What is put before each text.</param>
    /// <param name="maxTokens">Most tokens of a text.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Stops.</param>
    public TokenizedTexts(Tokenizer tokenizer, string prefix, int maxTokens, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tokenizer.Encode(prefix, text, maxTokens, _tokens);
            _starts.Add(_tokens.Count);
        }
    }

    /// <summary>Texts.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>Tokens of a text, special ones included.</summary>
    public ReadOnlySpan<int> this[int index] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens)[_starts[index].._starts[index + 1]];
}
