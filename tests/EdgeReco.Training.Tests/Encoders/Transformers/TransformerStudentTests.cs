using EdgeReco.Contracts;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Training.Encoders;
using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

/// <summary>Texts, cache, lesson and transformer student together, on a tiny teacher.</summary>
public sealed class TransformerStudentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-student-").FullName;
    private readonly Teacher _teacher;

    public TransformerStudentTests()
    {
        string tokenizer = WordTeacher.WriteTokenizer(_folder);
        string model = Path.Combine(_folder, "teacher.onnx");
        int vocabulary = Tokenizer.Load(tokenizer).VocabularySize;
        EncoderModel.Write(TinyTransformers.Random(TinyTransformers.Shape with { Vocabulary = vocabulary })).Save(model);
        _teacher = new Teacher(model, tokenizer, TextEncoder.Load(model, tokenizer, new EncoderDescription { MaxTokens = TinyTransformers.Shape.Positions }));
    }

    public void Dispose()
    {
        _teacher.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Train_OneLayer_LearnsTheTeachersSpace()
    {
        EncoderTrainingReport report = Train(new TransformerStudentOptions { Shape = new StudentOptions { Layers = 1, FeedForward = 16 } }, 30, out string folder);

        Assert.InRange(report.HeldOutCosine, 0.8, 1);
        Assert.Equal(["encoder.json", "model.onnx", "tokenizer.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(1, EncoderDescription.Read(Path.Combine(folder, "encoder.json")).Layers);
        Assert.Empty(Directory.GetFiles(_folder, "*.checkpoint", SearchOption.AllDirectories));
    }

    [Fact]
    public void Train_Recovery_KeepsTheZeros()
    {
        TransformerWeights whole = TinyTransformers.Random(TinyTransformers.Shape with { Vocabulary = _teacher.Tokenizer.VocabularySize });
        string name = ParameterNames.Weight(ParameterNames.Down(1));
        var parameters = whole.Parameters.ToDictionary();
        parameters[name] = parameters[name] with { Values = [.. parameters[name].Values.Select((value, i) => i % 4 < 2 ? 0 : value)] };
        string pruned = Path.Combine(_folder, "pruned.onnx");
        EncoderModel.Write(new TransformerWeights(whole.Shape, parameters)).Save(pruned);

        Train(new TransformerStudentOptions { Recover = pruned }, 2, out string folder);

        float[] recovered = EncoderModel.Read(Compression.Onnx.OnnxModel.Load(Path.Combine(folder, "model.onnx")), "model.onnx")[name].Values;
        Assert.All(recovered.Index(), pair => Assert.Equal(pair.Index % 4 < 2, pair.Item == 0));
    }

    [Fact]
    public void Train_SizeOfTheFile_IsRefused()
    {
        using EncoderLesson lesson = Lesson();
        Assert.Throws<InvalidDataException>(() => new TransformerStudent(new TransformerStudentOptions()).Train(lesson, Options(1) with { MaxBytes = 1 }, _folder, null, CancellationToken.None));
    }

    private EncoderTrainingReport Train(TransformerStudentOptions own, int epochs, out string folder)
    {
        using EncoderLesson lesson = Lesson();
        folder = Directory.CreateDirectory(Path.Combine(_folder, "out")).FullName;
        return new TransformerStudent(own).Train(lesson, Options(epochs), folder, null, TestContext.Current.CancellationToken);
    }

    private EncoderTrainingOptions Options(int epochs) => new() { WorkFolder = Path.Combine(_folder, "work"), Sides = EncoderSides.Both, Epochs = epochs };

    private EncoderLesson Lesson()
    {
        var random = new Random(2);
        Product[] products = [.. Enumerable.Range(0, 200).Select(i => new Product
        {
            Id = $"{i}",
            Name = string.Join(' ', Enumerable.Range(0, 4).Select(_ => WordTeacher.Names[random.Next(WordTeacher.Words)])),
        })];
        var maker = new TrainingTextMaker(new TrainingTextOptions { Queries = 1000, MisspeltShare = 0 }, 1);
        maker.Add(products, product => product.Name);
        TrainingTexts texts = maker.Finish(_teacher.TokenizerFile);
        return new EncoderLessonMaker(new TeacherCache(Path.Combine(_folder, "cache"), 1), null).Make([_teacher], texts, 0, EncoderSides.Both, CancellationToken.None);
    }
}
