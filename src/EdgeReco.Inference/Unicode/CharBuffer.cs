using System.Text;

namespace EdgeReco.Inference.Unicode;

/// <summary>UTF-16 text that grows at its end and keeps its memory when cleared.</summary>
internal sealed class CharBuffer
{
    private char[] _chars = new char[256];

    /// <summary>Characters in it.</summary>
    public int Length { get; private set; }

    /// <summary>Characters it has memory for.</summary>
    public int Capacity => _chars.Length;

    /// <summary>The text; valid until something is added.</summary>
    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    /// <summary>Forgets what lies behind the first <paramref name="length"/> characters.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Adds one UTF-16 unit.</summary>
    public void Append(char c)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = c;
    }

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds a code point that is no surrogate.</summary>
    public void Append(Rune rune)
    {
        if (rune.IsBmp)
        {
            Append((char)rune.Value);
            return;
        }

        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        Append(pair);
    }

    private void Grow(int more) => Array.Resize(ref _chars, Math.Max(_chars.Length * 2, checked(Length + more)));
}
