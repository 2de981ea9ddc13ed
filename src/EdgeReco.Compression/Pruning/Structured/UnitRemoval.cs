using System.Numerics.Tensors;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// Optimal brain surgeon for groups of inputs S of a layer with weights W [inputs, outputs] and moments H of its inputs: the
/// group goes whose loss tr(W_Sᵀ ([H⁻¹]_SS)⁻¹ W_S) is least, W -= [H⁻¹]_:S ([H⁻¹]_SS)⁻¹ W_S makes up for it, H⁻¹ follows likewise, and so on.
/// </summary>
internal static class UnitRemoval
{
    private const double Damping = 0.01;

    /// <summary>Removes units one after the other.</summary>
    /// <param name="rows">Weights [outputs, inputs].</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="size">Inputs of one unit, next to each other.</param>
    /// <param name="keep">Units that are kept.</param>
    /// <param name="regression">Moments of the inputs; null where none are known, then the units with the smallest weights go.</param>
    public static KeptUnits Run(float[] rows, int outputs, int size, int keep, LayerRegression? regression)
    {
        int depth = rows.Length / outputs;
        int count = depth / size;
        double[] weights = new double[rows.Length];
        for (int output = 0; output < outputs; output++)
        {
            for (int i = 0; i < depth; i++)
            {
                weights[(i * outputs) + output] = rows[(output * depth) + i];
            }
        }

        double[] inverse = regression is null ? Identity(depth) : Inverse(regression) ?? Identity(depth);
        var left = Enumerable.Range(0, count).ToList();
        while (left.Count > keep)
        {
            int worst = left.MinBy(unit => Cost(weights, inverse, depth, outputs, unit * size, size));
            left.Remove(worst);
            Remove(weights, inverse, depth, outputs, worst * size, size, left);
        }

        float[] changed = new float[rows.Length];
        for (int output = 0; output < outputs; output++)
        {
            for (int i = 0; i < depth; i++)
            {
                changed[(output * depth) + i] = (float)weights[(i * outputs) + output];
            }
        }

        return new KeptUnits(left, changed);
    }

    private static double Cost(double[] weights, double[] inverse, int depth, int outputs, int first, int size)
    {
        if (size == 1)
        {
            return TensorPrimitives.SumOfSquares<double>(weights.AsSpan(first * outputs, outputs)) / inverse[(first * depth) + first];
        }

        double[] block = Block(inverse, depth, first, size);
        double cost = 0;
        double[] column = new double[size];
        double[] solved = new double[size];
        for (int output = 0; output < outputs; output++)
        {
            for (int i = 0; i < size; i++)
            {
                solved[i] = column[i] = weights[((first + i) * outputs) + output];
            }

            Cholesky.Solve(block, size, solved);
            cost += TensorPrimitives.Dot<double>(column, solved);
        }

        return cost;
    }

    private static void Remove(double[] weights, double[] inverse, int depth, int outputs, int first, int size, List<int> left)
    {
        // One input after the other is the same as the group at once.
        for (int at = first; at < first + size; at++)
        {
            double[] pivotRow = inverse.AsSpan(at * depth, depth).ToArray();
            double[] lost = weights.AsSpan(at * outputs, outputs).ToArray();
            IEnumerable<int> others = left.SelectMany(unit => Enumerable.Range(unit * size, size)).Concat(Enumerable.Range(at + 1, first + size - at - 1));
            foreach (int i in others)
            {
                double factor = pivotRow[i] / pivotRow[at];
                TensorPrimitives.MultiplyAdd(lost, -factor, weights.AsSpan(i * outputs, outputs), weights.AsSpan(i * outputs, outputs));
                TensorPrimitives.MultiplyAdd(pivotRow, -factor, inverse.AsSpan(i * depth, depth), inverse.AsSpan(i * depth, depth));
            }

            Array.Clear(weights, at * outputs, outputs);
        }
    }

    private static double[] Block(double[] inverse, int depth, int first, int size)
    {
        double[] block = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            inverse.AsSpan(((first + i) * depth) + first, size).CopyTo(block.AsSpan(i * size));
        }

        Cholesky.TryFactor(block, size, 1);
        return block;
    }

    private static double[]? Inverse(LayerRegression regression)
    {
        int depth = regression.Depth;
        double[] factor = regression.Damped(Damping);
        if (!(regression.MeanDiagonal > 0) || !Cholesky.TryFactor(factor, depth, 1))
        {
            return null;
        }

        double[] inverse = new double[factor.Length];
        Parallel.For(0, depth, i =>
        {
            inverse[(i * depth) + i] = 1;
            Cholesky.Solve(factor, depth, inverse.AsSpan(i * depth, depth));
        });
        return inverse;
    }

    private static double[] Identity(int depth)
    {
        double[] identity = new double[depth * depth];
        for (int i = 0; i < depth; i++)
        {
            identity[(i * depth) + i] = 1;
        }

        return identity;
    }
}
