using System.Text;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Splits at white space, which goes.</summary>
internal sealed class WhitespaceSplitStage : ITextStage
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
            else
            {
                output.Buffer.Append(rune);
            }
        }

        output.Close(startsText);
    }
}
