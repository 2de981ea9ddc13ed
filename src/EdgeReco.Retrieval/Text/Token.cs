namespace EdgeReco.Retrieval.Text;

/// <summary>One token of a text.</summary>
/// <param name="TextStart">Where its folded characters begin in the <see cref="TokenBuffer"/>.</param>
/// <param name="TextLength">How many they are; at least 1.</param>
/// <param name="Start">First UTF-16 unit in the source text.</param>
/// <param name="Length">UTF-16 units in the source text.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Link">What stands before it.</param>
internal readonly record struct Token(int TextStart, int TextLength, int Start, int Length, TokenKind Kind, TokenLink Link)
{
    public int End => Start + Length;
}
