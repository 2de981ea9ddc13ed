using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

public sealed class StudentBuilderTests
{
    private static readonly TransformerShape Shape = TinyTransformers.Shape with
    {
        Layers = [.. Enumerable.Range(0, 4).Select(_ => new LayerShape(4, 4, 32, Activation.Gelu))],
    };

    private static readonly TransformerWeights Teacher = TinyTransformers.Random(Shape);
    private static readonly int[][] Samples = TinyTransformers.Texts(40, Shape.Vocabulary, 10);

    [Fact]
    public void Build_NothingSmaller_GivesTheTeachersOutputs()
    {
        TransformerWeights student = Build(new StudentOptions());

        TokenBatch batch = TinyTransformers.Batch(4, Shape.Vocabulary, 10);
        Assert.All(TinyTransformers.ByTorch(Teacher, batch).Zip(TinyTransformers.ByTorch(student, batch)), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        Assert.Equal(0, student.Shape.Segments);
    }

    [Fact]
    public void Build_EverythingSmaller_HasThatShape()
    {
        TransformerWeights student = Build(new StudentOptions { Layers = 2, Hidden = 12, Heads = 3, FeedForward = 20, Activation = Activation.Relu, Embedding = 6, MaxTokens = 8 });

        Assert.Equal([new LayerShape(3, 4, 20, Activation.Relu), new LayerShape(3, 4, 20, Activation.Relu)], student.Shape.Layers);
        Assert.Equal((12, 6, 16, 8), (student.Shape.Hidden, student.Shape.Embedding, student.Shape.Output, student.Shape.Positions));
        Assert.All(student.Parameters.Values, parameter => Assert.All(parameter.Values, value => Assert.True(float.IsFinite(value))));
    }

    [Fact]
    public void Build_NeuronsThatAddNothing_GoFirst()
    {
        var parameters = Teacher.Parameters.ToDictionary();
        string name = ParameterNames.Weight(ParameterNames.Down(0));
        Parameter down = parameters[name];
        parameters[name] = down with { Values = [.. down.Values.Select((value, i) => i / down.Columns % 2 == 0 ? 0 : value)] };
        var teacher = new TransformerWeights(Shape with { Layers = Shape.Layers }, parameters);

        TransformerWeights student = StudentBuilder.Build(LayerSelection.Take(teacher, [0]), new StudentOptions { FeedForward = 16 }, Samples, [1, 2], 0);

        Assert.DoesNotContain(student[name].Values.Chunk(down.Columns), row => row.All(value => value == 0));
    }

    [Fact]
    public void Build_Skip_BeginsAsTheSumOfItsTokens()
    {
        TransformerWeights student = Build(new StudentOptions { Layers = 1, Skip = true });
        TokenBatch batch = TinyTransformers.Batch(3, Shape.Vocabulary, 10);

        float[] outputs = TinyTransformers.ByTorch(student, batch);

        Parameter table = student[ParameterNames.Tokens];
        IEnumerable<float> expected = Enumerable.Range(0, batch.Rows)
            .SelectMany(row => batch.Ids.Skip(row * batch.Length).Take(batch.Counts[row]))
            .SelectMany(id => table.Values.AsSpan((int)id * table.Columns, table.Columns).ToArray());
        Assert.Equal(expected, outputs);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(null, 33)]
    public void Build_MoreThanTheTeacherHas_IsRefused(int? layers, int? neurons) =>
        Assert.Throws<InvalidDataException>(() => Build(new StudentOptions { Layers = layers, FeedForward = neurons }));

    [Theory]
    [InlineData(6, 3, new[] { 0, 2, 5 })]
    [InlineData(6, 1, new[] { 0 })]
    [InlineData(12, 2, new[] { 0, 11 })]
    public void Even_AnyCount_TakesTheFirstAndTheLast(int from, int count, int[] expected) => Assert.Equal(expected, LayerSelection.Even(from, count));

    private static TransformerWeights Build(StudentOptions options) => StudentBuilder.Build(Teacher, options, Samples, [1, 2], 0);
}
