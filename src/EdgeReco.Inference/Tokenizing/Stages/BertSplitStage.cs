using System.Globalization;
using System.Text;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Splits at white space, which goes, and around each punctuation mark, which stays alone.</summary>
internal sealed class BertSplitStage : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        foreach (Rune rune in piece.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                output.Close(startsText);
                startsText = false;
            }
            else if (IsPunctuation(rune))
            {
                output.Close(startsText);
                output.Buffer.Append(rune);
                output.Close(startsText);
                startsText = false;
            }
            else
            {
                output.Buffer.Append(rune);
            }
        }

        output.Close(startsText);
    }

    private static bool IsPunctuation(Rune rune)
    {
        // BERT also takes ASCII's symbols, such as $ and +, for punctuation.
        if (rune.IsAscii)
        {
            return rune.Value is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit((char)rune.Value);
        }

        return Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;
    }
}
