namespace EdgeReco.Retrieval.Text;

/// <summary>
/// Turns a text into the terms that are indexed: its tokens, bigrams of scripts without spaces, the parts of mixed
/// tokens and compounds, so that <c>500 g</c> and <c>500g</c>, <c>wi-fi</c> and <c>wifi</c> find each other.
/// </summary>
internal sealed class TextAnalyzer
{
    private const int MaxCompoundTokens = 4;
    private const int MaxCompoundLength = 32;
    private const int MaxUnitLength = 3;
    private const int MaxParts = 4;
    private readonly List<TextTerm> terms = [];

    public TokenBuffer Tokens { get; } = new();

    public IReadOnlyList<TextTerm> Terms => terms;

    public ReadOnlySpan<char> Text(in TextTerm term) => Tokens.Characters.Slice(term.Start, term.Length);

    /// <summary>Analyses a text; the result stands in <see cref="Terms"/> until the next call.</summary>
    public void Analyze(ReadOnlySpan<char> text)
    {
        terms.Clear();
        Tokenizer.Tokenize(text, Tokens);
        for (int i = 0; i < Tokens.Count; i++)
        {
            Token token = Tokens[i];
            terms.Add(new TextTerm(token.TextStart, token.TextLength, TermRole.Token, token.Kind, i, 1));
            if (token.Kind == TokenKind.Mixed)
            {
                AddParts(token, i);
            }

            if (i == 0)
            {
                continue;
            }

            Token before = Tokens[i - 1];
            if (token.Kind == TokenKind.Han && before.Kind == TokenKind.Han && token.Link == TokenLink.Adjacent)
            {
                AddSpan(i - 1, 2, TermRole.Bigram);
            }
            else if (token.Link == TokenLink.Space && before.Kind == TokenKind.Number && token.Kind == TokenKind.Word && token.TextLength <= MaxUnitLength)
            {
                AddSpan(i - 1, 2, TermRole.Compound);
            }
        }

        AddCompounds();
    }

    private void AddCompounds()
    {
        for (int first = 0; first < Tokens.Count;)
        {
            int end = first + 1;
            while (end < Tokens.Count && Tokens[end].Link == TokenLink.Connector && Tokens[end].Kind != TokenKind.Han && Tokens[end - 1].Kind != TokenKind.Han)
            {
                end++;
            }

            int count = end - first;
            if (count is > 1 and <= MaxCompoundTokens)
            {
                AddSpan(first, count, TermRole.Compound);
            }

            for (int i = first; count > 2 && i + 1 < end; i++)
            {
                AddSpan(i, 2, TermRole.Compound);
            }

            first = end;
        }
    }

    private void AddSpan(int first, int count, TermRole role)
    {
        int start = Tokens[first].TextStart;
        Token last = Tokens[first + count - 1];
        int length = last.TextStart + last.TextLength - start;
        if (length <= MaxCompoundLength)
        {
            terms.Add(new TextTerm(start, length, role, role == TermRole.Bigram ? TokenKind.Han : TokenKind.Mixed, first, count));
        }
    }

    private void AddParts(Token token, int index)
    {
        ReadOnlySpan<char> text = Tokens.Text(token);
        Span<int> ends = stackalloc int[MaxParts];
        int count = MixedParts.Split(text, ends);
        for (int i = 0, start = 0; i < count; start = ends[i++])
        {
            TokenKind kind = char.IsLetter(text[start]) ? TokenKind.Word : TokenKind.Number;
            terms.Add(new TextTerm(token.TextStart + start, ends[i] - start, TermRole.Part, kind, index, 1));
        }
    }
}
