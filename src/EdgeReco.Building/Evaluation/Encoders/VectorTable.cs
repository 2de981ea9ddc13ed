using System.Numerics.Tensors;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>Vectors of texts, each scaled to the length 1 so that a dot product is a cosine.</summary>
internal sealed class VectorTable
{
    /// <summary>Texts that one thread takes at a time.</summary>
    private const int Chunk = 128;
    private readonly float[] _numbers;

    private VectorTable(float[] numbers, int dimensions)
    {
        _numbers = numbers;
        Dimensions = dimensions;
    }

    public int Dimensions { get; }

    public int Count => _numbers.Length / Dimensions;

    public ReadOnlySpan<float> this[int row] => _numbers.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Encodes documents in batches, on several threads.</summary>
    public static VectorTable OfDocuments(ITextEncoder encoder, IReadOnlyList<string> texts, int threads, Action<int, long>? done, CancellationToken cancellationToken)
    {
        int dimensions = encoder.Dimensions;
        float[] numbers = new float[checked(texts.Count * dimensions)];
        int finished = 0;
        long characters = 0;
        int[] order = ByLength(texts);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, (texts.Count + Chunk - 1) / Chunk, options, chunk =>
            {
                // Texts of about one length share a chunk, so that its batches hold little padding.
                int[] rows = order[(chunk * Chunk)..Math.Min((chunk + 1) * Chunk, texts.Count)];
                float[] vectors = new float[rows.Length * dimensions];
                encoder.EncodeBatch([.. rows.Select(row => texts[row])], TextKind.Document, vectors, null, cancellationToken);
                for (int i = 0; i < rows.Length; i++)
                {
                    vectors.AsSpan(i * dimensions, dimensions).CopyTo(numbers.AsSpan(rows[i] * dimensions));
                }

                done?.Invoke(Interlocked.Add(ref finished, rows.Length), Interlocked.Add(ref characters, rows.Sum(row => (long)texts[row].Length)));
            });
        }
        catch (AggregateException exception) when (exception.InnerException is InvalidDataException inner)
        {
            throw new InvalidDataException(inner.Message, exception);
        }

        return Normalized(numbers, dimensions);
    }

    /// <summary>Encodes queries one by one, as a kiosk does: encoders in int8 see other scales in a batch.</summary>
    public static VectorTable OfQueries(ITextEncoder encoder, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        float[] numbers = new float[texts.Count * encoder.Dimensions];
        for (int i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            encoder.Encode(texts[i], TextKind.Query, numbers.AsSpan(i * encoder.Dimensions, encoder.Dimensions));
        }

        return Normalized(numbers, encoder.Dimensions);
    }

    /// <summary>The same vectors in the space that a student learnt.</summary>
    public VectorTable Projected(TeacherSpace space)
    {
        float[] numbers = new float[Count * space.Dimensions];
        float[] row = new float[Dimensions];
        for (int i = 0; i < Count; i++)
        {
            this[i].CopyTo(row);
            space.Project(row, numbers.AsSpan(i * space.Dimensions, space.Dimensions));
        }

        return new VectorTable(numbers, space.Dimensions);
    }

    /// <summary>Cosines of a vector with all of the table's.</summary>
    public void Cosines(ReadOnlySpan<float> vector, Span<float> cosines)
    {
        for (int row = 0; row < cosines.Length; row++)
        {
            cosines[row] = TensorPrimitives.Dot(this[row], vector);
        }
    }

    private static int[] ByLength(IReadOnlyList<string> texts)
    {
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        Array.Sort(order, (x, y) => texts[x].Length != texts[y].Length ? texts[y].Length.CompareTo(texts[x].Length) : x.CompareTo(y));
        return order;
    }

    private static VectorTable Normalized(float[] numbers, int dimensions)
    {
        for (int start = 0; start < numbers.Length; start += dimensions)
        {
            Span<float> vector = numbers.AsSpan(start, dimensions);
            float norm = TensorPrimitives.Norm<float>(vector);
            if (norm > 0)
            {
                TensorPrimitives.Divide(vector, norm, vector);
            }
        }

        return new VectorTable(numbers, dimensions);
    }
}
