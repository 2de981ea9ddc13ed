namespace EdgeReco.Compression.Precision;

/// <summary>Whether numbers survive in half precision: at most 65504, eleven bits from 6.1e-5 on, fewer below.</summary>
internal static class HalfRange
{
    private const float Largest = 65504;
    private const float SmallestNormal = 6.103515625e-5f;

    /// <summary>Largest share of non-zero numbers that may be subnormal: those lose bits, and below 6e-8 all of them.</summary>
    private const double MaxSubnormal = 0.1;

    /// <summary>Why numbers should stay in single precision; null where they need not.</summary>
    public static string? Refuse(ReadOnlySpan<float> values)
    {
        long subnormal = 0;
        long zeros = 0;
        foreach (float value in values)
        {
            float size = Math.Abs(value);
            if (!(size <= Largest))
            {
                return float.IsFinite(value) ? $"{value:G3} is beyond 65504" : "not finite";
            }

            zeros += size == 0 ? 1 : 0;
            subnormal += size is > 0 and < SmallestNormal ? 1 : 0;
        }

        long numbers = values.Length - zeros;
        return subnormal > numbers * MaxSubnormal ? $"{100.0 * subnormal / numbers:F0}% of its numbers are below 6.1e-5" : null;
    }
}
