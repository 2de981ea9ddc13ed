namespace EdgeReco.Training.Encoders;

/// <summary>A teacher's vectors of texts, mapped from disk in float16. Safe to read from several threads.</summary>
public sealed class TeacherVectors : IDisposable
{
    private readonly VectorPart[] _parts;

    internal TeacherVectors(VectorPart[] parts, int count, int dimensions)
    {
        _parts = parts;
        Count = count;
        Dimensions = dimensions;
    }

    /// <summary>Texts.</summary>
    public int Count { get; }

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Copies the vector of a text.</summary>
    /// <param name="index">Which text.</param>
    /// <param name="vector">Receives it, [<see cref="Dimensions"/>].</param>
    public void Read(int index, Span<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        _parts[index / TeacherCache.PartTexts].Read(index % TeacherCache.PartTexts, vector);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (VectorPart part in _parts)
        {
            part.Dispose();
        }
    }
}
