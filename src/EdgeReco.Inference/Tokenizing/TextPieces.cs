using System.Buffers;
using System.Text;
using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>Pieces of text one after another in one buffer. Empty pieces are never kept.</summary>
internal sealed class TextPieces
{
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)]);
    private readonly List<(int End, bool StartsText)> _pieces = [];

    /// <summary>Closed pieces.</summary>
    public int Count => _pieces.Count;

    /// <summary>The characters, with the open piece last.</summary>
    public CharBuffer Buffer { get; } = new();

    /// <summary>A closed piece; valid until something is added.</summary>
    public ReadOnlySpan<char> this[int index] => Buffer.Span[Start(index).._pieces[index].End];

    /// <summary>Whether a piece is where the text began.</summary>
    public bool StartsText(int index) => _pieces[index].StartsText;

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        Buffer.Truncate(0);
        _pieces.Clear();
    }

    /// <summary>Ends the open piece; nothing happens where it is empty.</summary>
    public void Close(bool startsText)
    {
        if (Buffer.Length > Start(_pieces.Count))
        {
            _pieces.Add((Buffer.Length, startsText));
        }
    }

    /// <summary>Adds text to the open piece; a lone surrogate becomes U+FFFD, as in any conversion to UTF-8.</summary>
    public void AppendValid(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int surrogate = text.IndexOfAny(Surrogates);
            if (surrogate < 0)
            {
                Buffer.Append(text);
                return;
            }

            Buffer.Append(text[..surrogate]);
            text = text[surrogate..];
            Rune.DecodeFromUtf16(text, out Rune rune, out int width);
            Buffer.Append(rune);
            text = text[width..];
        }
    }

    private int Start(int index) => index == 0 ? 0 : _pieces[index - 1].End;
}
