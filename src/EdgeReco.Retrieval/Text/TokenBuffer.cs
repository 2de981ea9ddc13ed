namespace EdgeReco.Retrieval.Text;

/// <summary>Tokens of one text and their folded characters; used again for the next text without allocating.</summary>
internal sealed class TokenBuffer
{
    private Token[] tokens = new Token[64];
    private char[] text = new char[512];

    public int Count { get; private set; }

    public int TextLength { get; private set; }

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    public Token this[int index] => tokens[index];

    /// <summary>The folded characters of all tokens.</summary>
    public ReadOnlySpan<char> Characters => text.AsSpan(0, TextLength);

    /// <summary>The folded characters of a token.</summary>
    public ReadOnlySpan<char> Text(in Token token) => text.AsSpan(token.TextStart, token.TextLength);

    /// <summary>
    /// The folded characters of tokens that follow each other, put together. Tokens stand in the buffer without anything
    /// between them, so a Chinese bigram or the compound of <c>usb-c</c> is a slice.
    /// </summary>
    public ReadOnlySpan<char> Text(int first, int count)
    {
        int start = tokens[first].TextStart;
        return text.AsSpan(start, tokens[first + count - 1].TextStart + tokens[first + count - 1].TextLength - start);
    }

    public void Clear()
    {
        Count = 0;
        TextLength = 0;
    }

    internal void Append(ReadOnlySpan<char> folded)
    {
        if (TextLength + folded.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, TextLength + folded.Length));
        }

        folded.CopyTo(text.AsSpan(TextLength));
        TextLength += folded.Length;
    }

    internal void Add(Token token)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }

        tokens[Count++] = token;
    }
}
