namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>Finds the grid of a block.</summary>
internal static class BlockGridFit
{
    // Ratios of the full range that the search tries. Above 1 because the short end of a symmetric grid is one step
    // shorter than the long one: 8/7 of the range makes it fit too.
    private const double Widest = 1.15;
    private const double Narrowest = 0.4;
    private const int Steps = 25;

    /// <summary>
    /// A grid over the range of the values, zero included. Symmetric ones put the largest magnitude on the long end
    /// (scale = value / -2^(bits-1)), as ONNX Runtime's own quantizer does.
    /// </summary>
    /// <param name="values">Finite values.</param>
    /// <param name="format">Bits and symmetry.</param>
    /// <param name="search">Whether to try narrower ranges and take the one with the smallest squared error.</param>
    public static BlockGrid Fit(ReadOnlySpan<float> values, BlockFormat format, bool search)
    {
        float low = 0;
        float high = 0;
        foreach (float value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        BlockGrid full = Over(low, high, 1, format);
        if (!search || full.Scale == 0 || format.Bits > 6)
        {
            return full;
        }

        BlockGrid best = full;
        double least = full.SquaredError(values);
        for (int step = 0; step <= Steps && least > 0; step++)
        {
            double ratio = Widest + ((Narrowest - Widest) * step / Steps);
            BlockGrid candidate = Over(low, high, ratio, format);
            Try(candidate, values);
            if (format.Symmetric)
            {
                Try(candidate with { Scale = -candidate.Scale }, values);
            }
        }

        return best;

        void Try(BlockGrid candidate, ReadOnlySpan<float> all)
        {
            double error = candidate.SquaredError(all);
            if (candidate.Scale != 0 && error < least)
            {
                least = error;
                best = candidate;
            }
        }
    }

    /// <summary>The grid from one end, at most zero, to the other, at least zero.</summary>
    public static BlockGrid Between(double low, double high, int maxCode)
    {
        float scale = Finite((high - low) / maxCode, maxCode);
        int zero = scale == 0 ? (maxCode + 1) / 2 : (int)Math.Clamp(Math.Round(-low / scale), 0, maxCode);
        return new BlockGrid(scale, zero, maxCode);
    }

    private static BlockGrid Over(double low, double high, double ratio, BlockFormat format)
    {
        if (format.Symmetric)
        {
            double longest = high > -low ? high : low;
            return new BlockGrid(Finite(longest * ratio / -format.Middle, format.MaxCode), format.Middle, format.MaxCode);
        }

        return Between(low * ratio, high * ratio, format.MaxCode);
    }

    // Subnormal scales are flushed to zero by some kernels; what they would hold is nothing beside any other weight. At
    // the other end the farthest point must still be a number.
    private static float Finite(double scale, int maxCode) =>
        Math.Abs(scale) < 1.2e-38 ? 0 : (float)Math.Clamp(scale, float.MinValue / maxCode, float.MaxValue / maxCode);
}
