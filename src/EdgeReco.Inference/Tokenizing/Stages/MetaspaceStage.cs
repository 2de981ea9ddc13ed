using System.Text;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Writes blanks as a visible character, puts one in front, and splits so that each piece begins with one.</summary>
/// <param name="replacement">The visible character.</param>
/// <param name="scheme">Where it is put in front.</param>
/// <param name="split">Whether pieces are cut at all.</param>
internal sealed class MetaspaceStage(Rune replacement, PrependScheme scheme, bool split) : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        Rune.DecodeFromUtf16(piece, out Rune first, out _);
        bool prepended = scheme == PrependScheme.Always || (scheme == PrependScheme.First && startsText);
        if (prepended && first != replacement && first.Value != ' ')
        {
            output.Buffer.Append(replacement);
        }

        foreach (Rune rune in piece.EnumerateRunes())
        {
            bool blank = rune.Value == ' ' || rune == replacement;
            if (blank && split)
            {
                output.Close(startsText);
                startsText &= output.Count == 0;
            }

            output.Buffer.Append(blank ? replacement : rune);
        }

        output.Close(startsText);
    }
}
