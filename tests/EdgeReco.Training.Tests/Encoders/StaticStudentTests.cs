using EdgeReco.Contracts;
using EdgeReco.Inference.StaticEncoders;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Training.Tests.Encoders;

/// <summary>Texts, cache, lesson and static student together, on a teacher that is quick.</summary>
public sealed class StaticStudentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-student-").FullName;
    private readonly WordTeacher _encoder;
    private readonly Teacher _teacher;

    public StaticStudentTests()
    {
        string tokenizer = WordTeacher.WriteTokenizer(_folder);
        string model = Path.Combine(_folder, "teacher.onnx");
        File.WriteAllText(model, "a model");
        _encoder = new WordTeacher(tokenizer);
        _teacher = new Teacher(model, tokenizer, _encoder);
    }

    [Fact]
    public void Train_Lines_LearnsTheTeachersSpace()
    {
        EncoderTrainingReport report = Train("out", EncoderSides.Query, 0, out string folder);
        Assert.InRange(report.HeldOutCosine, 0.93, 1);
        Assert.Equal(24, report.Dimensions);
        Assert.Equal(["encoder.json", "model.onnx", "static.bin", "tokenizer.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var kept = Tokenizer.Load(Path.Combine(folder, "tokenizer.json"));
        Assert.Null(kept.Find("[unused]"));
        Assert.NotNull(kept.Find("##z"));
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes()
    {
        Train("first", EncoderSides.Query, 0, out string first);
        Train("second", EncoderSides.Query, 0, out string second);
        Assert.Equal(File.ReadAllBytes(Path.Combine(first, "static.bin")), File.ReadAllBytes(Path.Combine(second, "static.bin")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(first, "model.onnx")), File.ReadAllBytes(Path.Combine(second, "model.onnx")));
    }

    [Fact]
    public void Train_FewerDimensions_ProjectsDocumentsLikeQueries()
    {
        EncoderTrainingReport report = Train("out", EncoderSides.Both, 12, out string folder);
        Assert.Equal(12, report.Dimensions);
        TeacherSpace space = TeacherSpaceFile.Read(Path.Combine(folder, TeacherSpaceFile.FileName));
        Assert.Equal((24, 12), (space.Inputs, space.Dimensions));
        using StaticEncoder student = Open(folder);
        float[] document = new float[24];
        float[] projected = new float[12];
        float[] query = new float[12];
        string text = $"{WordTeacher.Names[3]} {WordTeacher.Names[7]}";
        _encoder.Encode(text, TextKind.Document, document);
        space.Project(document, projected);
        student.Encode(text, query);
        Assert.InRange(System.Numerics.Tensors.TensorPrimitives.Dot<float>(projected, query), 0.85, 1.001);
    }

    [Fact]
    public void Train_OnnxExport_GivesTheSameVectors()
    {
        Train("out", EncoderSides.Query, 0, out string folder);
        using StaticEncoder table = Open(folder);
        using TextEncoder network = TextEncoder.Load(Path.Combine(folder, "model.onnx"), Path.Combine(folder, "tokenizer.json"), EncoderDescription.Read(Path.Combine(folder, "encoder.json")));
        foreach (string text in (string[])["waa", "wab wac xyz", "wba wbb wbc wbd"])
        {
            float[] first = new float[24];
            float[] second = new float[24];
            table.Encode(text, first);
            network.Encode(text, TextKind.Query, second);
            Assert.InRange(System.Numerics.Tensors.TensorPrimitives.Dot<float>(first, second), 0.99999, 1.00001);
        }
    }

    [Fact]
    public void Train_TooSmall_SaysWhatItNeeds()
    {
        using EncoderLesson lesson = Lesson(EncoderSides.Query, 0);
        var options = new EncoderTrainingOptions { WorkFolder = Path.Combine(_folder, "work"), MaxBytes = 300 };
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => new StaticStudent().Train(lesson, options, _folder, null, CancellationToken.None));
        Assert.Contains("bytes at least", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lesson_SecondTime_IsReadFromTheCache()
    {
        Lesson(EncoderSides.Both, 0).Dispose();
        int read = _encoder.Read;
        Lesson(EncoderSides.Both, 0).Dispose();
        Assert.Equal(read, _encoder.Read);

        string part = Directory.EnumerateFiles(Path.Combine(_folder, "cache")).First();
        byte[] bytes = File.ReadAllBytes(part);
        bytes[^1] ^= 1;
        File.WriteAllBytes(part, bytes);
        Lesson(EncoderSides.Both, 0).Dispose();
        Assert.True(_encoder.Read > read);
    }

    [Fact]
    public void Resume_AfterAnInterruption_EndsLikeOneRun()
    {
        Train("whole", EncoderSides.Query, 0, out string whole);
        using EncoderLesson lesson = Lesson(EncoderSides.Query, 0);
        using var stop = new CancellationTokenSource();
        var progress = new Stopping(stop);
        EncoderTrainingOptions options = Options(EncoderSides.Query) with { Resume = true };
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "resumed")).FullName;
        Assert.Throws<OperationCanceledException>(() => new StaticStudent().Train(lesson, options, folder, progress, stop.Token));
        new StaticStudent().Train(lesson, options, folder, null, CancellationToken.None);
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole, "static.bin")), File.ReadAllBytes(Path.Combine(folder, "static.bin")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static StaticEncoder Open(string folder) => StaticEncoder.Load(
        Path.Combine(folder, "static.bin"), Tokenizer.Load(Path.Combine(folder, "tokenizer.json")), EncoderDescription.Read(Path.Combine(folder, "encoder.json")));

    private static Product[] Products()
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, 300).Select(i => new Product
        {
            Id = $"{i}",
            Name = string.Join(' ', Enumerable.Range(0, 4).Select(_ => WordTeacher.Names[random.Next(WordTeacher.Words)])),
        })];
    }

    private EncoderTrainingReport Train(string name, EncoderSides sides, int dimensions, out string folder)
    {
        using EncoderLesson lesson = Lesson(sides, dimensions);
        folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        return new StaticStudent().Train(lesson, Options(sides), folder, null, CancellationToken.None);
    }

    private EncoderTrainingOptions Options(EncoderSides sides) => new() { WorkFolder = Path.Combine(_folder, "work"), Sides = sides, Epochs = 40 };

    private EncoderLesson Lesson(EncoderSides sides, int dimensions)
    {
        var maker = new TrainingTextMaker(new TrainingTextOptions { Queries = 1000, MisspeltShare = 0 }, 1);
        maker.Add(Products(), product => product.Name);
        TrainingTexts texts = maker.Finish(_teacher.TokenizerFile);
        return new EncoderLessonMaker(new TeacherCache(Path.Combine(_folder, "cache"), 1), null).Make([_teacher], texts, dimensions, sides, CancellationToken.None);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<EncoderProgress>
    {
        public void Report(EncoderProgress value)
        {
            if (value.Detail.StartsWith("pass 9 ", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
