using System.Numerics.Tensors;
using EdgeReco.Compression.Calibration;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// What a layer's result loses in int8, computed in floating point: activations u8 asymmetric, weights s8 symmetric with one
/// scale a column. The activations' range is that of all samples together: a batch has one range, and its longest text
/// with the largest outlier makes it.
/// </summary>
internal sealed class LayerSimulation
{
    private readonly RowSamples _rows;
    private readonly float[] _weights;
    private readonly int _outputs;
    private readonly List<float[]> _expected;

    /// <summary>Computes the float results.</summary>
    /// <param name="rows">What the layer sees.</param>
    /// <param name="weights">[inputs x outputs].</param>
    /// <param name="outputs">Columns.</param>
    public LayerSimulation(RowSamples rows, float[] weights, int outputs)
    {
        _rows = rows;
        _weights = weights;
        _outputs = outputs;
        float[] columns = Matrices.Transpose(weights, rows.Width, outputs);
        _expected = [.. rows.Kept.Select(sample => Multiply(sample, columns))];
    }

    /// <summary>Power of the float results.</summary>
    public double Signal => _expected.Sum(result => (double)TensorPrimitives.SumOfSquares<float>(result));

    /// <summary>Power of the error in int8.</summary>
    /// <param name="factors">Activations are divided and weights multiplied by these; empty for none.</param>
    /// <param name="limit">Largest magnitude of a quantized weight.</param>
    public double Noise(ReadOnlySpan<float> factors, int limit)
    {
        (float min, float max) = _rows.Range(factors);
        float[] scaled = factors.IsEmpty ? _weights : Matrices.ScaleRows(_weights, factors, _outputs);
        (sbyte[] quantized, float[] scales) = SymmetricQuantizer.Columns(scaled, _rows.Width, _outputs, limit);
        float[] columns = new float[quantized.Length];
        for (int row = 0; row < _rows.Width; row++)
        {
            for (int column = 0; column < _outputs; column++)
            {
                columns[(column * _rows.Width) + row] = quantized[(row * _outputs) + column] * scales[column];
            }
        }

        double noise = 0;
        for (int i = 0; i < _rows.Kept.Count; i++)
        {
            float[] result = Multiply(Activations(_rows.Kept[i], factors, min, max), columns);
            float distance = TensorPrimitives.Distance<float>(_expected[i], result);
            noise += (double)distance * distance;
        }

        return noise;
    }

    private float[] Activations(float[] sample, ReadOnlySpan<float> factors, float min, float max)
    {
        float[] values = (float[])sample.Clone();
        if (!factors.IsEmpty)
        {
            for (int start = 0; start < values.Length; start += _rows.Width)
            {
                Span<float> row = values.AsSpan(start, _rows.Width);
                TensorPrimitives.Divide(row, factors, row);
            }
        }

        AffineRange.FakeQuantize(values, min, max);
        return values;
    }

    // One sample has few rows and a column is contiguous: dot products need no blocking.
    private float[] Multiply(float[] sample, float[] columns)
    {
        int width = _rows.Width;
        int rows = sample.Length / width;
        float[] result = new float[rows * _outputs];
        Parallel.For(0, _outputs, column =>
        {
            ReadOnlySpan<float> weights = columns.AsSpan(column * width, width);
            for (int row = 0; row < rows; row++)
            {
                result[(row * _outputs) + column] = TensorPrimitives.Dot(sample.AsSpan(row * width, width), weights);
            }
        });
        return result;
    }
}
