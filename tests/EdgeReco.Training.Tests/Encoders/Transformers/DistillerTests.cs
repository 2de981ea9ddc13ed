using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

public sealed class DistillerTests : IDisposable
{
    private static readonly TransformerWeights Teacher = TinyTransformers.Random(TinyTransformers.Shape);
    private static readonly DistillationTexts Texts = TinyTransformers.Lesson(Teacher, TinyTransformers.Texts(300, TinyTransformers.Shape.Vocabulary, TinyTransformers.Shape.Positions));
    private static readonly TransformerWeights Student = LayerSelection.Take(Teacher, [0, 2]);
    private static readonly DistillationOptions Short = new() { Steps = 30, BatchTexts = 32, BatchTokens = 200, Rate = 3e-3, TableRate = 3e-3 };
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-distiller-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_FewerLayers_ComesNearerToTheTeacher()
    {
        TransformerWeights trained = Train(Short with { Steps = 150 });

        Assert.InRange(Cosine(trained), Math.Max(0.9, Cosine(Student) + 0.05), 1);
    }

    [Fact]
    public void Run_HiddenStatesAndAttention_ComeNearerToo()
    {
        TransformerWeights trained = Train(Short with { Steps = 100, HiddenWeight = 1, AttentionWeight = 1, Accumulate = 2 });

        Assert.False(Same(Student, trained));
    }

    [Fact]
    public void Run_Twice_GivesTheSameWeights() => Assert.True(Same(Train(Short), Train(Short)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_CutOffAndResumed_GivesTheSameWeights(bool sparse)
    {
        DistillationOptions options = Short with
        {
            Checkpoint = Path.Combine(_folder, "run.checkpoint"),
            Sparsity = sparse ? new GradualSparsity { Every = 4 } : null,
            Accumulate = 2,
        };
        using (var stop = new CancellationTokenSource())
        {
            using var first = new Distiller(Student, StoppingAfter(9, stop), null, options);
            Assert.Throws<OperationCanceledException>(() => first.Run(null, stop.Token));
            Assert.InRange(first.Step, 1, options.Steps - 1);
        }

        TransformerWeights resumed = Train(options);

        Assert.True(Same(Train(options with { Checkpoint = null }), resumed));
    }

    [Fact]
    public void Run_TableRateZero_LeavesTheTable()
    {
        TransformerWeights trained = Train(Short with { TableRate = 0 });

        Assert.Equal(Student[ParameterNames.Tokens].Values, trained[ParameterNames.Tokens].Values);
    }

    [Fact]
    public void Run_KeepZeros_ZerosStay()
    {
        string name = ParameterNames.Weight(ParameterNames.Up(0));
        Parameter up = Student[name];
        var parameters = Student.Parameters.ToDictionary();
        parameters[name] = up with { Values = [.. up.Values.Select((value, i) => i % 4 < 2 ? 0 : value)] };
        var pruned = new TransformerWeights(Student.Shape, parameters);

        using var distiller = new Distiller(pruned, Texts, null, Short with { KeepZeros = true });
        float[] trained = distiller.Run(null, TestContext.Current.CancellationToken)[name].Values;

        Assert.All(trained.Index(), pair => Assert.Equal(pair.Index % 4 < 2, pair.Item == 0));
    }

    [Fact]
    public void Run_GradualSparsity_EndsWithItsShareOfZeros()
    {
        TransformerWeights trained = Train(Short with { Sparsity = new GradualSparsity { Share = 0.75, Every = 5 } });

        float[] values = trained[ParameterNames.Weight(ParameterNames.Down(1))].Values;
        Assert.Equal(values.Length * 3 / 4, values.Count(value => value == 0));
    }

    [Fact]
    public void Distiller_CheckpointOfAnotherRun_IsRefused()
    {
        DistillationOptions options = Short with { Steps = 2, Checkpoint = Path.Combine(_folder, "run.checkpoint") };
        Train(options);

        var exception = Assert.Throws<InvalidDataException>(() => Train(options with { Seed = 2 }));

        Assert.Contains("another student", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Distiller_DamagedCheckpoint_IsRefused()
    {
        DistillationOptions options = Short with { Steps = 2, Checkpoint = Path.Combine(_folder, "run.checkpoint") };
        Train(options);
        byte[] whole = File.ReadAllBytes(options.Checkpoint!);
        byte[][] damaged = [whole[..^1], whole[..100], [.. whole, 0], [.. whole[..(whole.Length / 2)], (byte)~whole[whole.Length / 2], .. whole[((whole.Length / 2) + 1)..]], []];

        foreach (byte[] bytes in damaged)
        {
            File.WriteAllBytes(options.Checkpoint!, bytes);
            Assert.Throws<InvalidDataException>(() => Train(options));
        }
    }

    private static TransformerWeights Train(DistillationOptions options)
    {
        using var distiller = new Distiller(Student, Texts, Teacher, options);
        return distiller.Run(null, TestContext.Current.CancellationToken);
    }

    // The same texts; cancels once some batches were read.
    private static DistillationTexts StoppingAfter(int batches, CancellationTokenSource stop)
    {
        // The whole is read once to tell the run from others.
        int left = Texts.Tokens.Count + (batches * 20);
        return new DistillationTexts(Texts.Tokens, Texts.Dimensions, (text, vector) =>
        {
            Texts.Vectors([text]).CopyTo(vector);
            if (--left == 0)
            {
                stop.Cancel();
            }
        });
    }

    // One step that changes nothing, over all texts.
    private static double Cosine(TransformerWeights weights)
    {
        double cosine = 0;
        using var distiller = new Distiller(weights, Texts, null, Short with { Steps = 1, Rate = 0, TableRate = 0, BatchTexts = 300, BatchTokens = 10_000 });
        distiller.Run(new Reported(report => cosine = report.Cosine), TestContext.Current.CancellationToken);
        return cosine;
    }

    private static bool Same(TransformerWeights a, TransformerWeights b) =>
        a.Parameters.All(pair => pair.Value.Values.AsSpan().SequenceEqual(b.Parameters[pair.Key].Values));

    private sealed class Reported(Action<DistillationProgress> told) : IProgress<DistillationProgress>
    {
        public void Report(DistillationProgress value) => told(value);
    }
}
