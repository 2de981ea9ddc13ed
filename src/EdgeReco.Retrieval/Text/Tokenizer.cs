using System.Text;

namespace EdgeReco.Retrieval.Text;

/// <summary>
/// Cuts a text into folded tokens: runs of letters and digits, decimal numbers, single characters of scripts without
/// spaces. Every token knows its place in the source, so that matches can be shown there.
/// </summary>
internal ref struct Tokenizer
{
    /// <summary>Longest token in folded characters; what is longer loses its end.</summary>
    public const int MaxTokenLength = 64;

    private readonly ReadOnlySpan<char> source;
    private readonly TokenBuffer buffer;
    private int tokenStart;
    private int textStart;
    private int lastEnd;
    private bool hasLetter;
    private bool hasDigit;

    private Tokenizer(ReadOnlySpan<char> source, TokenBuffer buffer)
    {
        this.source = source;
        this.buffer = buffer;
        tokenStart = -1;
        lastEnd = -1;
    }

    /// <summary>Replaces the buffer's tokens by those of the text.</summary>
    public static void Tokenize(ReadOnlySpan<char> source, TokenBuffer buffer)
    {
        buffer.Clear();
        new Tokenizer(source, buffer).Run();
    }

    private void Run()
    {
        Span<char> folded = stackalloc char[TextFolding.MaxExpansion];
        for (int i = 0; i < source.Length;)
        {
            if (Rune.DecodeFromUtf16(source[i..], out Rune rune, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                EndToken(i); // a lone surrogate
                i += consumed;
                continue;
            }

            int length = 1;
            if (consumed == 1)
            {
                length = TextFolding.Fold(source[i], folded);
                rune = new Rune(folded[0]);
            }
            else
            {
                source.Slice(i, 2).CopyTo(folded);
                length = 2;
            }

            CharKind kind = CharClasses.Of(rune);
            if (kind == CharKind.Han && consumed == 1)
            {
                foreach (char part in folded[..length])
                {
                    HanToken(i, 1, [part]);
                }
            }
            else if (kind == CharKind.Han)
            {
                HanToken(i, 2, folded[..length]);
            }
            else if (kind is CharKind.Letter or CharKind.Digit)
            {
                Continue(i, kind, folded[..length]);
            }
            else if (kind == CharKind.Separator && !StaysInToken(i))
            {
                EndToken(i);
            }

            i += consumed;
        }

        EndToken(source.Length);
    }

    private void Continue(int at, CharKind kind, scoped ReadOnlySpan<char> folded)
    {
        if (tokenStart < 0)
        {
            tokenStart = at;
            textStart = buffer.TextLength;
            hasLetter = hasDigit = false;
        }

        hasLetter |= kind == CharKind.Letter;
        hasDigit |= kind == CharKind.Digit;
        if (folded.Length > 1)
        {
            foreach (char c in folded)
            {
                hasLetter |= char.IsLetter(c);
                hasDigit |= char.IsDigit(c);
            }
        }

        if (buffer.TextLength - textStart + folded.Length <= MaxTokenLength)
        {
            buffer.Append(folded);
        }
    }

    /// <summary>A decimal point or comma between digits, and an apostrophe inside a word, do not end the token.</summary>
    private readonly bool StaysInToken(int at)
    {
        if (tokenStart < 0 || at + 1 >= source.Length || at == tokenStart)
        {
            return false;
        }

        switch (source[at])
        {
            case '.' or ',':
                if (char.IsAsciiDigit(source[at - 1]) && char.IsAsciiDigit(source[at + 1]) && !hasLetter && buffer.TextLength - textStart < MaxTokenLength)
                {
                    buffer.Append(".");
                    return true;
                }

                return false;
            case '\'' or '\u2019':
                // "joe's" is joes, which stems to joe; "l'eau" is two words.
                return at - tokenStart > 1 && char.IsLetter(source[at + 1]);
            default:
                return false;
        }
    }

    private void EndToken(int end)
    {
        if (tokenStart < 0)
        {
            return;
        }

        int length = buffer.TextLength - textStart;
        if (length > 0)
        {
            TokenKind kind = hasDigit ? (hasLetter ? TokenKind.Mixed : TokenKind.Number) : TokenKind.Word;
            buffer.Add(new Token(textStart, length, tokenStart, end - tokenStart, kind, LinkTo(tokenStart)));
            lastEnd = end;
        }

        tokenStart = -1;
    }

    private void HanToken(int at, int length, scoped ReadOnlySpan<char> folded)
    {
        EndToken(at);
        int start = buffer.TextLength;
        buffer.Append(folded);
        // Several tokens can come from one character (a squared word): all but the first begin where it ends.
        TokenLink link = lastEnd > at ? TokenLink.Adjacent : LinkTo(at);
        buffer.Add(new Token(start, folded.Length, at, length, TokenKind.Han, link));
        lastEnd = at + length;
    }

    private readonly TokenLink LinkTo(int start)
    {
        if (lastEnd < 0)
        {
            return TokenLink.None;
        }

        return (start - lastEnd) switch
        {
            0 => TokenLink.Adjacent,
            1 when source[lastEnd] is '-' or '/' or '_' or '.' or '+' or '&' or '\u2010' or '\u2011' or '\u2013' => TokenLink.Connector,
            1 when source[lastEnd] is ' ' or '\u00A0' or '\u3000' => TokenLink.Space,
            _ => TokenLink.None,
        };
    }
}
