namespace EdgeReco.Compression.Quantization;

/// <summary>Asymmetric u8: value = (q - zero point) * scale over a range that holds zero, as DynamicQuantizeLinear has it.</summary>
internal static class AffineRange
{
    private const int Levels = 255;

    /// <summary>Scale and zero point of a range; a range of no width has the scale 1.</summary>
    public static (float Scale, byte ZeroPoint) Of(float min, float max)
    {
        min = Math.Min(min, 0);
        max = Math.Max(max, 0);
        float scale = (max - min) / Levels;
        if (!(scale > 0) || !float.IsFinite(scale))
        {
            return (1, 0);
        }

        return (scale, (byte)Math.Clamp(MathF.Round(-min / scale, MidpointRounding.ToEven), 0, Levels));
    }

    /// <summary>Replaces each value by the one that its code stands for.</summary>
    public static void FakeQuantize(Span<float> values, float min, float max)
    {
        (float scale, byte zero) = Of(min, max);
        for (int i = 0; i < values.Length; i++)
        {
            float code = Math.Clamp(MathF.Round(values[i] / scale, MidpointRounding.ToEven) + zero, 0, Levels);
            values[i] = (code - zero) * scale;
        }
    }
}
