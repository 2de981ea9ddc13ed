namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// HQQ (Badri and Shaji 2023): minimises the p-norm of the error, p = 0.7, which cares less for outliers than the squared
/// one does, by half-quadratic splitting. With e = shrink(w - value(code)) as the part that is given up, zero point and
/// scale are fitted in closed form to w - e, and so on in turn. shrink(x) = sign(x) max(0, |x| - |x|^(p-1) / beta).
/// Two differences to the paper: residuals are measured in steps of the grid, so that the result does not depend on the
/// weights' unit, and the zero point stays whole, as ONNX Runtime's fast kernels need it; the scale is fitted as well to
/// make good for that.
/// </summary>
/// <param name="search">Whether the grid that it starts from is searched for.</param>
internal sealed class HalfQuadraticQuantizer(bool search) : IBlockQuantizer
{
    private const double Norm = 0.7;
    private const double FirstBeta = 10;
    private const double BetaGrowth = 1.01;
    private const int Iterations = 20;

    /// <inheritdoc/>
    public void Quantize(ReadOnlySpan<float> values, BlockMatrix matrix, int row)
    {
        Span<byte> codes = matrix.Row(row);
        Span<BlockGrid> grids = matrix.RowGrids(row);
        for (int block = 0; block < grids.Length; block++)
        {
            int start = block * matrix.Format.BlockSize;
            ReadOnlySpan<float> part = values[start..Math.Min(values.Length, start + matrix.Format.BlockSize)];
            BlockGrid grid = Optimise(part, BlockGridFit.Fit(part, matrix.Format, search), matrix.Format.Symmetric);
            grids[block] = grid;
            for (int i = 0; i < part.Length; i++)
            {
                codes[start + i] = (byte)grid.Encode(part[i]);
            }
        }
    }

    private static BlockGrid Optimise(ReadOnlySpan<float> values, BlockGrid grid, bool symmetric)
    {
        if (grid.Scale == 0)
        {
            return grid;
        }

        double unit = Math.Abs(grid.Scale);
        BlockGrid best = grid;
        double least = Error(values, grid, unit);
        double beta = FirstBeta;
        for (int iteration = 0; iteration < Iterations && least > 0; iteration++, beta *= BetaGrowth)
        {
            BlockGrid next = Step(values, grid, unit, beta, symmetric);
            if (next == grid || next.Scale == 0 || !float.IsFinite(next.Scale))
            {
                break;
            }

            grid = next;
            double error = Error(values, grid, unit);
            if (error >= least)
            {
                break;
            }

            least = error;
            best = grid;
        }

        return best;
    }

    private static BlockGrid Step(ReadOnlySpan<float> values, BlockGrid grid, double unit, double beta, bool symmetric)
    {
        Span<double> kept = stackalloc double[values.Length];
        double zero = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = Kept(values[i], grid, unit, beta) / unit;
            zero += grid.Encode(values[i]) - (kept[i] * unit / grid.Scale);
        }

        int middle = symmetric ? grid.Zero : (int)Math.Clamp(Math.Round(zero / values.Length), 0, grid.MaxCode);
        double product = 0;
        double square = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            double steps = grid.Encode(values[i]) - middle;
            product += steps * kept[i];
            square += steps * steps;
        }

        return square == 0 ? grid : grid with { Scale = (float)(product / square * unit), Zero = middle };
    }

    // The value without the part of its error that counts as an outlier.
    private static double Kept(float value, BlockGrid grid, double unit, double beta)
    {
        double error = (value - grid.Decode(grid.Encode(value))) / unit;
        double size = Math.Abs(error);
        double shrunk = size == 0 ? 0 : Math.Max(0, size - (Math.Pow(size, Norm - 1) / beta));
        return value - (Math.CopySign(shrunk, error) * unit);
    }

    private static double Error(ReadOnlySpan<float> values, BlockGrid grid, double unit)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += Math.Pow(Math.Abs(value - grid.Decode(grid.Encode(value))) / unit, Norm);
        }

        return sum;
    }
}
