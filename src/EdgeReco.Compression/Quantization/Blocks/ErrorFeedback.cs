namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// How the errors of weights that are settled move those that are not: with H = R Rᵀ, R upper triangular, and e_i what
/// weight i lost, weight j is best at w_j + Σ_{i&lt;j} e_i R_ij / R_jj, and settling it at a distance d from there costs d² R_jj².
/// </summary>
internal sealed class ErrorFeedback
{
    private ErrorFeedback(float[] values, double[] pivots)
    {
        Values = values;
        Pivots = pivots;
    }

    /// <summary>R_ij / R_jj for i &lt; j at [j, i], row by row.</summary>
    public float[] Values { get; }

    /// <summary>R_jj.</summary>
    public double[] Pivots { get; }

    /// <summary>Factors H.</summary>
    /// <param name="moments">H, symmetric, row by row.</param>
    /// <param name="order">The order in which weights are settled.</param>
    /// <param name="damping">What is added to the diagonal.</param>
    /// <param name="threads">Threads; the result does not depend on them.</param>
    /// <returns>Null where H is not positive definite.</returns>
    public static ErrorFeedback? TryCreate(double[] moments, int[] order, double damping, int threads)
    {
        int depth = order.Length;
        double[] reversed = Reversed(moments, order, damping);
        return Cholesky.TryFactor(reversed, depth, threads) ? FromFactor(reversed, depth) : null;
    }

    // The factor wanted is upper triangular and Cholesky gives a lower one: so the order is turned round before and after.
    private static double[] Reversed(double[] moments, int[] order, double damping)
    {
        int depth = order.Length;
        double[] reversed = new double[moments.Length];
        for (int i = 0; i < depth; i++)
        {
            ReadOnlySpan<double> row = moments.AsSpan(order[depth - 1 - i] * depth, depth);
            for (int j = 0; j <= i; j++)
            {
                reversed[(i * depth) + j] = row[order[depth - 1 - j]];
            }

            reversed[(i * depth) + i] += damping;
        }

        return reversed;
    }

    // R_ij is M_{n-1-i, n-1-j} of the reversed factor M.
    private static ErrorFeedback FromFactor(double[] factor, int depth)
    {
        float[] values = new float[factor.Length];
        double[] pivots = new double[depth];
        for (int j = 0; j < depth; j++)
        {
            int column = depth - 1 - j;
            pivots[j] = factor[(column * depth) + column];
            for (int i = 0; i < j; i++)
            {
                values[(j * depth) + i] = (float)(factor[((depth - 1 - i) * depth) + column] / pivots[j]);
            }
        }

        return new ErrorFeedback(values, pivots);
    }
}
