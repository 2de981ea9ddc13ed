using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Tests.Tokenizing;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.TextEncoders;

public sealed class TextEncoderTests : IDisposable
{
    private static readonly Tokenizer Words = TokenizerFiles.Parse(TokenizerFiles.WordPiece());
    private static readonly EncoderDescription Plain = new() { Normalize = false, MaxTokens = 8 };
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-encoder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("input_ids")]
    [InlineData("attention_mask,input_ids")]
    [InlineData("input_ids,token_type_ids")]
    [InlineData("token_type_ids,attention_mask,input_ids")]
    public void Encode_AnyOfTheInputs_GivesTheSame(string inputs)
    {
        foreach (bool usesInt32 in new[] { false, true })
        {
            using TextEncoder encoder = Load(new TinyEncoder { Inputs = inputs.Split(','), UsesInt32 = usesInt32 }, Plain);

            Assert.Equal(Mean(2, 4, 7, 6, 3), Encode(encoder, "a abb"));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Encode_AnyOutput_GivesTheMean(bool isPooled, bool givesHalf)
    {
        using TextEncoder encoder = Load(new TinyEncoder { IsPooled = isPooled, GivesHalf = givesHalf }, Plain);

        float[] expected = Mean(2, 4, 7, 6, 3);
        float[] actual = Encode(encoder, "a abb");

        Assert.Equal(TinyEncoder.Width, encoder.Dimensions);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], givesHalf ? 1e-2f : 1e-6f);
        }
    }

    [Fact]
    public void Encode_Pooling_FollowsTheDescription()
    {
        using TextEncoder cls = Load(new TinyEncoder(), Plain with { Pooling = Pooling.Cls });
        using TextEncoder max = Load(new TinyEncoder(), Plain with { Pooling = Pooling.Max });

        Assert.Equal(Row(2), Encode(cls, "a"));
        Assert.Equal([.. Row(2).Zip(Row(4), Math.Max).Zip(Row(3), Math.Max)], Encode(max, "a"));
    }

    [Fact]
    public void Encode_Normalize_GivesLengthOne()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain with { Normalize = true });

        Assert.Equal(1, Encode(encoder, "a abb").Sum(static x => x * x), 1e-5f);
    }

    [Fact]
    public void Encode_Prefixes_StandBeforeTheText()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain with { QueryPrefix = "a ", DocumentPrefix = "! " });
        float[] document = new float[encoder.Dimensions];

        encoder.Encode("b", TextKind.Document, document);

        Assert.Equal(Mean(2, 4, 5, 3), Encode(encoder, "b"));
        Assert.Equal(Mean(2, 11, 5, 3), document);
    }

    [Fact]
    public void Encode_LongText_IsCut()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain with { MaxTokens = 4 });

        Assert.Equal(Mean(2, 4, 4, 3), Encode(encoder, "a a b b b b"));
    }

    [Fact]
    public void Encode_NoTokens_GivesZeros()
    {
        Tokenizer bare = TokenizerFiles.Parse(TokenizerFiles.WordPiece(template: "null"));
        using var encoder = TextEncoder.Load(Write(new TinyEncoder()), bare, new EncoderDescription());

        Assert.Equal(new float[TinyEncoder.Width], Encode(encoder, ""));
    }

    [Fact]
    public void EncodeBatch_ManyTexts_GivesWhatEncodeGivesInOrder()
    {
        var random = new Random(7);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => string.Join(' ', Enumerable.Repeat("a b ab red ! 中".Split(' ')[random.Next(6)], random.Next(9))))];
        using TextEncoder encoder = Load(new TinyEncoder(), Plain with { Normalize = true }, new TextEncoderOptions { BatchTokens = 40 });
        float[] vectors = new float[texts.Length * encoder.Dimensions];
        var reported = new Reports();

        encoder.EncodeBatch(texts, TextKind.Query, vectors, reported, TestContext.Current.CancellationToken);

        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(Encode(encoder, texts[i]), vectors.AsSpan(i * encoder.Dimensions, encoder.Dimensions).ToArray());
        }

        Assert.Equal(reported.Values.Order(), reported.Values);
        Assert.Equal(texts.Length, reported.Values[^1]);
    }

    [Fact]
    public void EncodeBatch_Cancelled_Stops()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain);

        Assert.ThrowsAny<OperationCanceledException>(
            () => encoder.EncodeBatch(["a", "b"], TextKind.Query, new float[2 * TinyEncoder.Width], null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void EncodeBatch_NoTexts_DoesNothing()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain);

        encoder.EncodeBatch([], TextKind.Query, [], null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Encode_WrongRoom_Throws()
    {
        using TextEncoder encoder = Load(new TinyEncoder(), Plain);

        Assert.Throws<ArgumentException>(() => encoder.Encode("a", TextKind.Query, new float[3]));
        Assert.Throws<ArgumentException>(() => encoder.EncodeBatch(["a"], TextKind.Query, new float[8], null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Encode_ManyThreads_EachGetsItsOwnAnswer()
    {
        string[] texts = ["a", "b ab", "! ! !", "中 a", "red red red red", ""];
        using TextEncoder encoder = Load(new TinyEncoder(), Plain, new TextEncoderOptions { Session = new OnnxSessionOptions { ConcurrentRuns = 2 } });
        float[][] expected = [.. texts.Select(text => Encode(encoder, text))];

        Parallel.For(0, 600, i => Assert.Equal(expected[i % texts.Length], Encode(encoder, texts[i % texts.Length])));
    }

    [Fact]
    public async Task Dispose_WhileOthersEncode_WaitsForThem()
    {
        TextEncoder encoder = Load(new TinyEncoder(), Plain);
        int done = 0;
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            try
            {
                while (true)
                {
                    Encode(encoder, "a b ab");
                    Interlocked.Increment(ref done);
                }
            }
            catch (ObjectDisposedException)
            {
                // The way out.
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref done) > 20, TimeSpan.FromSeconds(30)));

        encoder.Dispose();
        encoder.Dispose();

        await Task.WhenAll(workers).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Load_TableTooSmallForTheTokenizer_SaysSo()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load(new TinyEncoder { Rows = 19 }, Plain));

        Assert.Contains("the tokenizer does not fit the model", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Load_OtherDimensions_SaysSo()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load(new TinyEncoder(), Plain with { Dimensions = 5 }));

        Assert.Contains("4 dimensions, the description says 5", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoRoomForSpecialTokens_ThrowsInvalidData() =>
        Assert.Throws<InvalidDataException>(() => Load(new TinyEncoder(), Plain with { MaxTokens = 1 }));

    [Fact]
    public void Load_NotANumber_ThrowsInvalidData() =>
        Assert.Throws<InvalidDataException>(() => Load(new TinyEncoder { GivesNotANumber = true }, Plain));

    [Fact]
    public void Load_OtherInputs_ThrowsInvalidData()
    {
        var exception = Assert.Throws<InvalidDataException>(() => Load(new TinyEncoder { Inputs = ["input_ids", "pixels"] }, Plain));

        Assert.Contains("'pixels'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnyNameOfTheOnlyOutput_Works()
    {
        using TextEncoder encoder = Load(new TinyEncoder { OutputName = "embeddings", IsPooled = true }, Plain);

        Assert.Equal(TinyEncoder.Width, encoder.Dimensions);
    }

    [Fact]
    public void Load_Truncated_ThrowsInvalidData()
    {
        byte[] bytes = new TinyEncoder().ToBytes();
        string path = Path.Combine(_folder, "cut.onnx");
        for (int length = 0; length < bytes.Length; length += 61)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => TextEncoder.Load(path, Words, Plain));
        }
    }

    [Fact]
    public void Load_MoreTokensThanPositions_SaysSo()
    {
        string model = ReferenceModels.RequireWeights(ReferenceModels.MiniLm);
        string tokenizer = ReferenceModels.Require(ReferenceModels.MiniLm, "tokenizer.json");

        var exception = Assert.Throws<InvalidDataException>(() => TextEncoder.Load(model, tokenizer, new EncoderDescription { MaxTokens = 600 }));

        Assert.Contains("max_tokens 600", exception.Message, StringComparison.Ordinal);
    }

    private static float[] Row(int id) => [.. Enumerable.Range(0, TinyEncoder.Width).Select(column => TinyEncoder.Value(id, column))];

    private static float[] Mean(params int[] ids) =>
        [.. Enumerable.Range(0, TinyEncoder.Width).Select(column => ids.Sum(id => TinyEncoder.Value(id, column)) / ids.Length)];

    private static float[] Encode(TextEncoder encoder, string text)
    {
        float[] vector = new float[encoder.Dimensions];
        encoder.Encode(text, TextKind.Query, vector);
        return vector;
    }

    private TextEncoder Load(TinyEncoder model, EncoderDescription description, TextEncoderOptions? options = null) =>
        TextEncoder.Load(Write(model), Words, description, options);

    private string Write(TinyEncoder model)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.onnx");
        File.WriteAllBytes(path, model.ToBytes());
        return path;
    }

    private sealed class Reports : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
