using System.Numerics.Tensors;
using EdgeReco.Compression.Pruning.Vocabulary;
using EdgeReco.Inference.StaticEncoders;
using EdgeReco.Inference.Storage;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Encoders;

/// <summary>A student without a network: the vectors of a text's tokens, each times its weight, added up.</summary>
/// <param name="own">How it is trained.</param>
public sealed class StaticStudent(StaticStudentOptions own) : IEncoderStudent
{
    private const string TokenizerName = "tokenizer.json";

    /// <summary>A student with the usual options.</summary>
    public StaticStudent()
        : this(new StaticStudentOptions())
    {
    }

    /// <inheritdoc/>
    public EncoderTrainingReport Train(
        EncoderLesson lesson, EncoderTrainingOptions options, string folder, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(options);
        Teacher teacher = lesson.Teachers[0];
        EncoderDescription description = teacher.Encoder.Description;
        progress?.Report(new EncoderProgress("tokens", double.NaN, ""));
        IEnumerable<string> read = lesson.Texts.Queries.Select(query => query.Text).Concat(lesson.Documents is null ? [] : lesson.Texts.Documents);
        var texts = new TokenizedTexts(teacher.Tokenizer, "", description.MaxTokens, read, cancellationToken);
        long maxBytes = options.MaxBytes > 0 ? options.MaxBytes : own.MaxBytes;

        // First: what cannot be made should not cost minutes.
        byte[] json = File.ReadAllBytes(teacher.TokenizerFile);
        var file = TokenizerFile.Read(json, teacher.TokenizerFile);
        int[] ids = new StaticVocabulary(file).Choose(texts, teacher.Tokenizer.VocabularySize, lesson.Space.Dimensions, maxBytes);

        TokenTable table = TokenTableStart.Make(teacher.Tokenizer.VocabularySize, teacher.Tokenizer.SpecialTokenCount, texts, lesson.Texts.Queries, lesson.Meanings);
        var course = new StaticCourse(lesson, texts, options, own);
        course.Run(table, progress, cancellationToken);

        progress?.Report(new EncoderProgress("quantization", double.NaN, ""));
        int width = StaticQuantizer.Width(ids.Length, table.Dimensions, maxBytes);
        StaticTable stored = StaticQuantizer.Quantize(table, ids, width, unchecked((int)options.Seed), cancellationToken);
        string model = Path.Combine(folder, StaticTableFile.FileName);
        StaticTableFile.Write(model, stored);
        AtomicFile.Write(Path.Combine(folder, TokenizerName), stream => stream.Write(file.Write(ids)));
        StaticEncoderExport.ToOnnx(stored).Save(Path.Combine(folder, StaticEncoderExport.FileName));
        Describe(description, lesson, table.Dimensions).Write(Path.Combine(folder, EncoderDescription.FileName));
        if (!lesson.Space.IsTeachersOwn)
        {
            TeacherSpaceFile.Write(Path.Combine(folder, TeacherSpaceFile.FileName), lesson.Space);
        }

        return new EncoderTrainingReport
        {
            Model = StaticTableFile.FileName,
            Bytes = new FileInfo(model).Length,
            Dimensions = table.Dimensions,
            Epochs = course.Epochs,
            Loss = course.Loss,
            HeldOutCosine = HeldOut(folder, lesson, course.HeldOut),
        };
    }

    private static EncoderDescription Describe(EncoderDescription teacher, EncoderLesson lesson, int dimensions) => new()
    {
        Architecture = "static",
        Activation = "none",
        Tokenizer = TokenizerName,
        MaxTokens = teacher.MaxTokens,
        Pooling = Pooling.Mean,
        Dimensions = dimensions,
        Licence = teacher.Licence,
        Source = $"distilled by edgereco from {string.Join(" and ", lesson.Teachers.Select(one => one.Encoder.Description.Source))}",
    };

    /// <summary>Mean cosine of what was written to the teacher's vectors.</summary>
    private static double HeldOut(string folder, EncoderLesson lesson, IReadOnlyList<int> queries)
    {
        using var encoder = StaticEncoder.Load(
            Path.Combine(folder, StaticTableFile.FileName), Tokenizer.Load(Path.Combine(folder, TokenizerName)), EncoderDescription.Read(Path.Combine(folder, EncoderDescription.FileName)));
        float[] vector = new float[encoder.Dimensions];
        float[] target = new float[encoder.Dimensions];
        double sum = 0;
        foreach (int query in queries)
        {
            TrainingText text = lesson.Texts.Queries[query];
            encoder.Encode(text.Text, vector);
            lesson.Meanings.Read(text.Meaning, target);
            sum += TensorPrimitives.Dot<float>(vector, target);
        }

        return queries.Count == 0 ? double.NaN : sum / queries.Count;
    }
}
