using System.Numerics.Tensors;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// A student with a network: some of the teacher's own layers, heads and neurons, or a pruned model that recovers. What is
/// written is in single precision; compressing it comes afterwards.
/// </summary>
/// <param name="own">Its shape, and how it is trained.</param>
public sealed class TransformerStudent(TransformerStudentOptions own) : IEncoderStudent
{
    private const string ModelName = "model.onnx";
    private const string CheckpointName = "transformer.checkpoint";

    /// <inheritdoc/>
    public EncoderTrainingReport Train(
        EncoderLesson lesson, EncoderTrainingOptions options, string folder, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(options);
        if (lesson.Teachers.Count > 1 || !lesson.Space.IsTeachersOwn)
        {
            throw new InvalidDataException("a transformer learns the space of one teacher: give one --teacher and no --dimensions");
        }

        if (options.MaxBytes > 0)
        {
            throw new InvalidDataException("a transformer is written in single precision, so --max-size cannot hold; compress it afterwards");
        }

        Teacher teacher = lesson.Teachers[0];
        progress?.Report(new EncoderProgress("student", double.NaN, ""));
        string tokenizerFile = TokenizerFile(teacher);
        var tokenizer = Tokenizer.Load(tokenizerFile);
        EncoderDescription description = teacher.Encoder.Description;
        TransformerWeights original = EncoderModel.Read(OnnxModel.Load(teacher.Model), teacher.Model);
        bool sameTokens = File.ReadAllBytes(tokenizerFile).AsSpan().SequenceEqual(File.ReadAllBytes(teacher.TokenizerFile));
        var texts = new LessonTexts(lesson, tokenizer, description, own.Shape.MaxTokens, cancellationToken);
        TransformerWeights student = own.Recover is { } pruned
            ? EncoderModel.Read(OnnxModel.Load(pruned), pruned)
            : Begin(original, texts, tokenizer);
        DistillationOptions training = own.Distillation(sameTokens) with
        {
            PaddingId = tokenizer.PaddingId,
            Pooling = description.Pooling,
            Seed = options.Seed,
            Threads = options.Threads,
            Limit = options.Minutes > 0 ? TimeSpan.FromMinutes(options.Minutes) : null,
            Checkpoint = Path.Combine(options.WorkFolder, CheckpointName),
        };
        int epochs = options.Epochs > 0 ? options.Epochs : own.Recover is null ? own.Epochs : 1;
        int batches = new BatchOrder([.. texts.Trained.Tokens.Select(text => text.Length)], training.BatchTokens, training.BatchTexts, training.Seed).Pass(0).Count;
        training.Steps = checked(epochs * batches);
        (TransformerWeights weights, double loss) = Run(student, texts.Trained, original, training, options.Resume, progress, cancellationToken);

        progress?.Report(new EncoderProgress("model", double.NaN, ""));
        EncoderModel.Write(weights).Save(Path.Combine(folder, ModelName));
        File.Copy(tokenizerFile, Path.Combine(folder, "tokenizer.json"));
        Describe(description, weights.Shape).Write(Path.Combine(folder, EncoderDescription.FileName));
        File.Delete(training.Checkpoint!);
        return new EncoderTrainingReport
        {
            Model = ModelName,
            Bytes = new FileInfo(Path.Combine(folder, ModelName)).Length,
            Dimensions = weights.Shape.Output,
            Epochs = epochs,
            Loss = loss,
            HeldOutCosine = HeldOut(folder, lesson, texts.HeldOut),
        };
    }

    // A model whose vocabulary was cut has a tokenizer of its own.
    private string TokenizerFile(Teacher teacher)
    {
        string? beside = own.Recover is { } pruned ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(pruned))!, "tokenizer.json") : null;
        return File.Exists(beside) ? beside : teacher.TokenizerFile;
    }

    private TransformerWeights Begin(TransformerWeights original, LessonTexts texts, Tokenizer tokenizer)
    {
        var frame = new List<int>();
        tokenizer.Encode("", texts.Longest, frame);
        return StudentBuilder.Build(original, own.Begun, texts.Samples, frame, tokenizer.PaddingId);
    }

    private static (TransformerWeights Weights, double Loss) Run(
        TransformerWeights student,
        DistillationTexts texts,
        TransformerWeights original,
        DistillationOptions training,
        bool resume,
        IProgress<EncoderProgress>? progress,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(training.Checkpoint)!);
        if (!resume)
        {
            File.Delete(training.Checkpoint!);
        }

        using var distiller = new Distiller(student, texts, original, training);
        TransformerWeights weights = distiller.Run(progress is null ? null : new Told(progress), cancellationToken);
        return (weights, distiller.Loss);
    }

    private static EncoderDescription Describe(EncoderDescription teacher, TransformerShape shape) => teacher with
    {
        Layers = shape.Layers.Count,
        Hidden = shape.Hidden,
        Heads = shape.Layers.Max(layer => layer.Heads),
        FeedForward = shape.Layers.Max(layer => layer.FeedForward),
        Activation = shape.Layers[0].Activation == Activation.Relu ? "relu" : "gelu",
        Tokenizer = "tokenizer.json",
        MaxTokens = Math.Min(teacher.MaxTokens, shape.Positions),
        Dimensions = shape.Output,
        Source = $"distilled by edgereco from {teacher.Source}",
    };

    private static double HeldOut(string folder, EncoderLesson lesson, IReadOnlyList<TrainingText> texts)
    {
        using var encoder = TextEncoder.Load(
            Path.Combine(folder, ModelName), Path.Combine(folder, "tokenizer.json"), EncoderDescription.Read(Path.Combine(folder, EncoderDescription.FileName)));
        float[] vectors = new float[texts.Count * encoder.Dimensions];
        encoder.EncodeBatch([.. texts.Select(text => text.Text)], TextKind.Query, vectors);
        float[] target = new float[encoder.Dimensions];
        double sum = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            lesson.Meanings.Read(texts[i].Meaning, target);
            sum += TensorPrimitives.Dot<float>(vectors.AsSpan(i * target.Length, target.Length), target);
        }

        return texts.Count == 0 ? double.NaN : sum / texts.Count;
    }

    private sealed class Told(IProgress<EncoderProgress> progress) : IProgress<DistillationProgress>
    {
        public void Report(DistillationProgress value) => progress.Report(new EncoderProgress(
            "training",
            (double)value.Step / value.Steps,
            $"loss {value.Loss:0.0000}, cosine {value.Cosine:0.0000}, step {value.Step:N0} of {value.Steps:N0}, {value.TextsPerSecond:N0} texts/s, {(int)value.Remaining.TotalMinutes}:{value.Remaining.Seconds:00} left"));
    }
}
