using System.Globalization;
using System.Text;

namespace EdgeReco.Retrieval.Text;

/// <summary>Classifies folded characters.</summary>
internal static class CharClasses
{
    public static CharKind Of(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x80)
        {
            return value is >= 'a' and <= 'z' or >= 'A' and <= 'Z' ? CharKind.Letter
                : value is >= '0' and <= '9' ? CharKind.Digit
                : CharKind.Separator;
        }

        if (IsHan(value))
        {
            return CharKind.Han;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharKind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharKind.Digit,
            // Format characters (joiners, soft hyphens) are as invisible to a shopper as marks.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharKind.Mark,
            _ => CharKind.Separator,
        };
    }

    public static bool IsHan(int value) =>
        value is 0x3005 or 0x3007
            or >= 0x3041 and <= 0x3096
            or >= 0x30A1 and <= 0x30FA
            or 0x30FC
            or >= 0x31F0 and <= 0x31FF
            or >= 0x3400 and <= 0x4DBF
            or >= 0x4E00 and <= 0x9FFF
            or >= 0xAC00 and <= 0xD7AF
            or >= 0xF900 and <= 0xFAFF
            or >= 0x20000 and <= 0x3FFFF;
}
