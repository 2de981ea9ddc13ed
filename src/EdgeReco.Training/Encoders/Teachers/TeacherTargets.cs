namespace EdgeReco.Training.Encoders;

/// <summary>What a student is to say of texts: the teachers' vectors in the student's space. Safe to read from several threads.</summary>
public sealed class TeacherTargets : IDisposable
{
    private readonly IReadOnlyList<TeacherVectors> _teachers;
    private readonly TeacherSpace _space;

    internal TeacherTargets(IReadOnlyList<TeacherVectors> teachers, TeacherSpace space)
    {
        _teachers = teachers;
        _space = space;
    }

    /// <summary>Texts.</summary>
    public int Count => _teachers[0].Count;

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions => _space.Dimensions;

    /// <summary>Gives the vector of a text.</summary>
    /// <param name="index">Which text.</param>
    /// <param name="vector">Receives it, [<see cref="Dimensions"/>], of length 1.</param>
    public void Read(int index, Span<float> vector)
    {
        float[] inputs = System.Buffers.ArrayPool<float>.Shared.Rent(_space.Inputs);
        try
        {
            int at = 0;
            foreach (TeacherVectors teacher in _teachers)
            {
                teacher.Read(index, inputs.AsSpan(at, teacher.Dimensions));
                at += teacher.Dimensions;
            }

            _space.Project(inputs.AsSpan(0, at), vector);
        }
        finally
        {
            System.Buffers.ArrayPool<float>.Shared.Return(inputs);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (TeacherVectors teacher in _teachers)
        {
            teacher.Dispose();
        }
    }
}
