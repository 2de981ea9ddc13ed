namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>The points of one block: value = (code - zero) * scale.</summary>
/// <param name="Scale">Distance of two points; may be negative, so that either end of a symmetric grid can be the longer one; 0 for a block of zeros.</param>
/// <param name="Zero">Code of zero.</param>
/// <param name="MaxCode">Largest code.</param>
internal readonly record struct BlockGrid(float Scale, int Zero, int MaxCode)
{
    /// <summary>The nearest point's code.</summary>
    public int Encode(float value) =>
        Scale == 0 ? Zero : (int)Math.Clamp(MathF.Round(value / Scale, MidpointRounding.ToEven) + Zero, 0, MaxCode);

    /// <summary>The value of a code.</summary>
    public float Decode(int code) => (code - Zero) * Scale;

    /// <summary>Sum of squared differences between values and their nearest points.</summary>
    public double SquaredError(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            double error = value - Decode(Encode(value));
            sum += error * error;
        }

        return sum;
    }
}
