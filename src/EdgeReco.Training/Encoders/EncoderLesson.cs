namespace EdgeReco.Training.Encoders;

/// <summary>What a student is taught: texts, and the vectors that the teachers give them.</summary>
public sealed class EncoderLesson : IDisposable
{
    /// <summary>The teachers; a student takes the first one's tokenizer, and may start from its weights.</summary>
    public required IReadOnlyList<Teacher> Teachers { get; init; }

    /// <summary>The texts.</summary>
    public required TrainingTexts Texts { get; init; }

    /// <summary>The space of the vectors.</summary>
    public required TeacherSpace Space { get; init; }

    /// <summary>Vectors of <see cref="TrainingTexts.Meanings"/>, read as queries.</summary>
    public required TeacherTargets Meanings { get; init; }

    /// <summary>Vectors of <see cref="TrainingTexts.Documents"/>, read as documents; null where the student does not read documents.</summary>
    public required TeacherTargets? Documents { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Meanings.Dispose();
        Documents?.Dispose();
    }
}
