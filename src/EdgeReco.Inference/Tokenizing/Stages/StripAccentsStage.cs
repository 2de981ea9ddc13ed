using System.Globalization;
using System.Text;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Drops nonspacing marks; accents of composed letters go only where NFD stands before it.</summary>
internal sealed class StripAccentsStage : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        foreach (Rune rune in piece.EnumerateRunes())
        {
            if (!IsAccent(rune))
            {
                output.Buffer.Append(rune);
            }
        }

        output.Close(startsText);
    }

    /// <summary>Whether a character is a nonspacing mark.</summary>
    public static bool IsAccent(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
