using System.Numerics.Tensors;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Pruning;

/// <summary>
/// How near another model's results point to a model's: for each sample and output the cosine of the two vectors. Of
/// outputs with three axes or more, such as [batch, tokens, hidden], the vector is the mean over all axes but the last, as
/// text encoders pool it; smaller outputs are taken whole.
/// </summary>
internal sealed class OutputCosine
{
    private readonly SampleInputs _samples;
    private readonly List<float[][]> _expected = [];

    /// <summary>Runs the model.</summary>
    /// <param name="reference">The model.</param>
    /// <param name="samples">Inputs; all of them are run.</param>
    /// <param name="cancellation">Stops.</param>
    public OutputCosine(OnnxModel reference, SampleInputs samples, CancellationToken cancellation)
    {
        _samples = samples;
        using ModelRunner runner = OnnxFiles.Open(reference);
        for (int i = 0; i < samples.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _expected.Add([.. runner.Run(samples[i]).Select(Vector)]);
        }
    }

    /// <summary>The mean cosine; 1 where there are no samples.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the other model.</exception>
    public double Mean(OnnxModel other, CancellationToken cancellation) => Mean(other, _samples, cancellation);

    /// <summary>The mean cosine where the other model reads the same inputs written in another way.</summary>
    /// <param name="other">The other model.</param>
    /// <param name="samples">The same inputs in the same order.</param>
    /// <param name="cancellation">Stops.</param>
    public double Mean(OnnxModel other, SampleInputs samples, CancellationToken cancellation)
    {
        using ModelRunner runner = OnnxFiles.Open(other);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < _expected.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            float[][] vectors = [.. runner.Run(samples[i]).Select(Vector)];
            for (int j = 0; j < _expected[i].Length; j++)
            {
                sum += j < vectors.Length ? Cosine(_expected[i][j], vectors[j]) : 0;
                count++;
            }
        }

        return count == 0 ? 1 : sum / count;
    }

    private static double Cosine(float[] expected, float[] other)
    {
        if (expected.Length != other.Length)
        {
            return 0;
        }

        if (expected.AsSpan().SequenceEqual(other))
        {
            return 1;
        }

        double cosine = TensorPrimitives.CosineSimilarity<float>(expected, other);
        return double.IsFinite(cosine) ? cosine : 0;
    }

    private static float[] Vector(HostTensor output)
    {
        float[] values = output.ToSingles();
        if (output.Dims.Length < 3 || values.Length == 0)
        {
            return values;
        }

        int width = (int)output.Dims[^1];
        float[] mean = new float[width];
        for (int start = 0; start < values.Length; start += width)
        {
            TensorPrimitives.Add<float>(mean, values.AsSpan(start, width), mean);
        }

        return mean;
    }
}
