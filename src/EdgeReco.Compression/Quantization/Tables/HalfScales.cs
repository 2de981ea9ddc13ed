namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Scales that half precision can hold.</summary>
internal static class HalfScales
{
    /// <summary>Below this, half precision has fewer bits.</summary>
    private const float SmallestNormal = 6.1035156e-5f;

    /// <summary>Rounds scales up to the next half, so that nothing that fitted is clipped.</summary>
    /// <returns>False, with nothing changed, when one is too small or too large.</returns>
    public static bool TryRound(Span<float> scales)
    {
        foreach (float scale in scales)
        {
            if (scale < SmallestNormal || scale > 32768)
            {
                return false;
            }
        }

        foreach (ref float scale in scales)
        {
            Half half = (Half)scale;
            scale = (float)((float)half < scale ? Half.BitIncrement(half) : half);
        }

        return true;
    }
}
