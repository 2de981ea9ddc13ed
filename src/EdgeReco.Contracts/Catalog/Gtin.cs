namespace EdgeReco.Contracts;

/// <summary>Global Trade Item Numbers: GTIN-8, GTIN-12 (UPC-A), GTIN-13 (EAN-13) and GTIN-14.</summary>
public static class Gtin
{
    /// <summary>Digits of the canonical form.</summary>
    public const int Length = 14;

    /// <summary>
    /// Checks the length (8, 12, 13 or 14 digits) and the GS1 check digit and gives the canonical form:
    /// 14 digits, zero-padded on the left, so that the same article scanned as UPC-A and as EAN-13 is found.
    /// </summary>
    /// <param name="text">Digits; white space and hyphens around and between them are ignored.</param>
    /// <param name="canonical">14 digits, or an empty string.</param>
    /// <returns>False when the text is no GTIN.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, out string canonical)
    {
        Span<char> digits = stackalloc char[Length];
        int count = 0;
        foreach (char c in text)
        {
            if (c is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiDigit(c) || count == Length)
            {
                canonical = "";
                return false;
            }

            digits[count++] = c;
        }

        if (count is not (8 or 12 or 13 or 14) || CheckDigit(digits[..(count - 1)]) != digits[count - 1])
        {
            canonical = "";
            return false;
        }

        Span<char> padded = stackalloc char[Length];
        padded.Fill('0');
        digits[..count].CopyTo(padded[(Length - count)..]);
        canonical = new string(padded);
        return true;
    }

    /// <summary>The GS1 check digit: weights 3, 1, 3, … from the right, modulo 10 (GS1 General Specifications, 7.9).</summary>
    /// <param name="body">The digits before the check digit.</param>
    /// <returns>The check digit as a character.</returns>
    public static char CheckDigit(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < body.Length; i++)
        {
            int weight = (body.Length - i) % 2 == 1 ? 3 : 1;
            sum += (body[i] - '0') * weight;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
