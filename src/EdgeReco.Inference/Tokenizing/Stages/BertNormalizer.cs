using System.Globalization;
using System.Text;
using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>What BERT does to text first: control characters go, Chinese characters stand alone, accents and case go.</summary>
/// <param name="cleanText">Drops control characters and makes every white space a blank.</param>
/// <param name="spaceChinese">Puts blanks around ideographs.</param>
/// <param name="stripAccents">Decomposes (NFD) and drops nonspacing marks.</param>
/// <param name="lowercase">Lower case.</param>
internal sealed class BertNormalizer(bool cleanText, bool spaceChinese, bool stripAccents, bool lowercase) : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        if (Ascii.IsValid(piece))
        {
            AppendAscii(piece, output.Buffer);
            output.Close(startsText);
            return;
        }

        TextScratch scratch = TextScratch.Rent();
        CharBuffer cleaned = scratch.First;
        foreach (Rune rune in piece.EnumerateRunes())
        {
            if (cleanText && IsDropped(rune))
            {
                continue;
            }

            if (cleanText && Rune.IsWhiteSpace(rune))
            {
                cleaned.Append(' ');
            }
            else if (spaceChinese && IsIdeograph(rune.Value))
            {
                cleaned.Append(' ');
                cleaned.Append(rune);
                cleaned.Append(' ');
            }
            else
            {
                cleaned.Append(rune);
            }
        }

        ReadOnlySpan<char> text = cleaned.Span;
        if (stripAccents)
        {
            scratch.Normalizer.Append(text, NormalizationForm.FormD, scratch.Second);
            text = scratch.Second.Span;
        }

        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!stripAccents || !StripAccentsStage.IsAccent(rune))
            {
                if (lowercase)
                {
                    LowercaseStage.Append(rune, output.Buffer);
                }
                else
                {
                    output.Buffer.Append(rune);
                }
            }
        }

        TextScratch.Return(scratch);
        output.Close(startsText);
    }

    private static bool IsDropped(Rune rune)
    {
        if (rune.Value is 0 or 0xFFFD)
        {
            return true;
        }

        return rune.Value is not ('\t' or '\n' or '\r')
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
    }

    /// <summary>The blocks that BERT calls Chinese, without kana and Hangul.</summary>
    private static bool IsIdeograph(int code) => code is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    private void AppendAscii(ReadOnlySpan<char> text, CharBuffer output)
    {
        foreach (char c in text)
        {
            if (lowercase && char.IsAsciiLetterUpper(c))
            {
                output.Append((char)(c | 0x20));
            }
            else if (!cleanText || c is >= ' ' and not '\x7F')
            {
                output.Append(c);
            }
            else if (c is '\t' or '\n' or '\r')
            {
                output.Append(' ');
            }
        }
    }
}
