using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Training.Encoders;

/// <summary>Has the teachers read the texts.</summary>
/// <param name="cache">Keeps their vectors.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
public sealed class EncoderLessonMaker(TeacherCache cache, IProgress<EncoderProgress>? progress)
{
    /// <summary>Texts that a projection is found with: enough for a covariance of a thousand numbers.</summary>
    private const int ProjectionTexts = 4096;

    /// <summary>Makes a lesson.</summary>
    /// <param name="teachers">The teachers; the caller keeps them.</param>
    /// <param name="texts">What they read.</param>
    /// <param name="dimensions">Numbers of a vector; 0 for as many as the first teacher's.</param>
    /// <param name="sides">Whether documents are read, too.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InvalidDataException">A teacher does not run, or the student is to read documents and there are none.</exception>
    public EncoderLesson Make(IReadOnlyList<Teacher> teachers, TrainingTexts texts, int dimensions, EncoderSides sides, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(teachers);
        ArgumentNullException.ThrowIfNull(texts);
        if (sides == EncoderSides.Both && texts.Documents.Count == 0)
        {
            throw new InvalidDataException("a student for both sides learns from product texts: give a catalogue");
        }

        TeacherSpace space = Space(teachers, texts, dimensions == 0 ? teachers[0].Dimensions : dimensions, cancellationToken);
        TeacherTargets? documents = null;
        try
        {
            documents = sides == EncoderSides.Both ? new TeacherTargets(Read(teachers, texts.Documents, TextKind.Document, cancellationToken), space) : null;
            return new EncoderLesson
            {
                Teachers = teachers,
                Texts = texts,
                Space = space,
                Documents = documents,
                Meanings = new TeacherTargets(Read(teachers, texts.Meanings, TextKind.Query, cancellationToken), space),
            };
        }
        catch
        {
            documents?.Dispose();
            throw;
        }
    }

    /// <summary>Directions of documents, for the student's vectors are compared with theirs; of queries where there are too few.</summary>
    private TeacherSpace Space(IReadOnlyList<Teacher> teachers, TrainingTexts texts, int dimensions, CancellationToken cancellationToken)
    {
        if (teachers.Count == 1 && dimensions >= teachers[0].Dimensions)
        {
            return dimensions == teachers[0].Dimensions
                ? TeacherSpace.Own(dimensions)
                : throw new InvalidDataException($"{dimensions} dimensions are more than the teacher's {teachers[0].Dimensions}");
        }

        bool enough = texts.Documents.Count >= 2 * dimensions;
        IReadOnlyList<string> source = enough ? texts.Documents : texts.Meanings;
        int count = Math.Min(ProjectionTexts, source.Count);
        string[] chosen = [.. Enumerable.Range(0, count).Select(i => source[(int)((long)i * source.Count / count)])];
        IReadOnlyList<TeacherVectors> vectors = Read(teachers, chosen, enough ? TextKind.Document : TextKind.Query, cancellationToken);
        try
        {
            progress?.Report(new EncoderProgress("projection", 0, ""));
            return TeacherSpace.Fit(vectors, dimensions);
        }
        finally
        {
            foreach (TeacherVectors read in vectors)
            {
                read.Dispose();
            }
        }
    }

    private List<TeacherVectors> Read(IReadOnlyList<Teacher> teachers, IReadOnlyList<string> texts, TextKind kind, CancellationToken cancellationToken)
    {
        var vectors = new List<TeacherVectors>();
        try
        {
            foreach (Teacher teacher in teachers)
            {
                vectors.Add(cache.Encode(teacher, texts, kind, progress, cancellationToken));
            }

            return vectors;
        }
        catch
        {
            vectors.ForEach(read => read.Dispose());
            throw;
        }
    }
}
