using System.Numerics.Tensors;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// What is wrong with a batch of vectors: 1 - cosine to the teacher's vector, and the cross-entropy between the shares that
/// student and teacher give the texts of the batch, softmax(20 · cosine): near things must be told apart.
/// </summary>
/// <param name="dimensions">Numbers of a vector.</param>
/// <param name="contrast">Weight of the cross-entropy.</param>
internal sealed class StaticLoss(int dimensions, float contrast)
{
    private const float Sharpness = 20;
    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };
    private float[] _logits = [];
    private float[] _wanted = [];

    /// <summary>Measures.</summary>
    /// <param name="count">Texts of the batch.</param>
    /// <param name="vectors">The student's vectors of length 1, [count, dimensions].</param>
    /// <param name="targets">The teacher's, [count, dimensions].</param>
    /// <param name="gradient">Receives the derivative by the student's vectors, [count, dimensions].</param>
    /// <returns>The mean loss.</returns>
    public double Measure(int count, float[] vectors, float[] targets, float[] gradient)
    {
        if (_logits.Length < count * count)
        {
            _logits = new float[count * count];
            _wanted = new float[count * count];
        }

        var across = MatrixView.Transposed(targets, dimensions);
        MatrixProduct.Multiply(count, count, dimensions, MatrixView.RowMajor(vectors, dimensions), across, _logits, accumulate: false, OneThread);
        MatrixProduct.Multiply(count, count, dimensions, MatrixView.RowMajor(targets, dimensions), across, _wanted, accumulate: false, OneThread);
        double loss = 0;
        for (int row = 0; row < count; row++)
        {
            Span<float> logits = _logits.AsSpan(row * count, count);
            Span<float> wanted = _wanted.AsSpan(row * count, count);
            loss += 1 - logits[row];
            Softmax(wanted);
            float shift = TensorPrimitives.Dot<float>(wanted, logits) * Sharpness;
            loss += contrast * (Softmax(logits) - shift);
            TensorPrimitives.Subtract(logits, wanted, logits);
            TensorPrimitives.Multiply(logits, contrast * Sharpness, logits);
            logits[row] -= 1;
        }

        MatrixProduct.Multiply(count, dimensions, count, MatrixView.RowMajor(_logits, count), MatrixView.RowMajor(targets, dimensions), gradient, accumulate: false, OneThread);
        return loss / count;
    }

    /// <summary>Turns cosines into shares.</summary>
    /// <returns>The logarithm of the sum of exp(20 · cosine).</returns>
    private static float Softmax(Span<float> cosines)
    {
        TensorPrimitives.Multiply(cosines, Sharpness, cosines);
        float most = TensorPrimitives.Max<float>(cosines);
        TensorPrimitives.Subtract(cosines, most, cosines);
        TensorPrimitives.Exp(cosines, cosines);
        float sum = TensorPrimitives.Sum<float>(cosines);
        TensorPrimitives.Divide(cosines, sum, cosines);
        return most + (float)DeterministicMath.Log(sum);
    }
}
