using System.Text;
using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Lower case by Unicode's mapping of single characters.</summary>
internal sealed class LowercaseStage : ITextStage
{
    private const int CapitalDottedI = 0x130;
    private const char DotAbove = '\u0307';

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        foreach (Rune rune in piece.EnumerateRunes())
        {
            Append(rune, output.Buffer);
        }

        output.Close(startsText);
    }

    /// <summary>Appends the lower case of one character.</summary>
    public static void Append(Rune rune, CharBuffer output)
    {
        // The only character whose lower case is two.
        if (rune.Value == CapitalDottedI)
        {
            output.Append('i');
            output.Append(DotAbove);
            return;
        }

        output.Append(Rune.ToLowerInvariant(rune));
    }
}
