using System.Numerics.Tensors;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Inference.Tests.TextEncoders;

public sealed class GoldenVectorTests(ITestOutputHelper output)
{
    private const float SmallestCosine = 0.9999f;

    [Theory]
    [InlineData(ReferenceModels.MiniLm)]
    [InlineData(ReferenceModels.E5)]
    public void Encode_GoldenTexts_GivesTheirVectors(string model)
    {
        using TextEncoder encoder = Open(model);
        float smallest = 1;
        foreach ((string text, _, float[] expected) in ReferenceModels.Golden(model))
        {
            (string plain, TextKind kind) = WithoutPrefix(text, encoder.Description);
            float[] vector = new float[encoder.Dimensions];

            encoder.Encode(plain, kind, vector);

            float cosine = TensorPrimitives.CosineSimilarity(expected, vector);
            Assert.True(cosine > SmallestCosine, $"'{text}': cosine {cosine}");
            Assert.Equal(1, TensorPrimitives.Norm(vector), 1e-4f);
            smallest = Math.Min(smallest, cosine);
        }

        output.WriteLine($"{model}: smallest cosine {smallest:R}");
    }

    [Fact]
    public void EncodeBatch_GoldenTexts_GivesTheirVectorsInOrder()
    {
        using TextEncoder encoder = Open(ReferenceModels.MiniLm);
        var golden = ReferenceModels.Golden(ReferenceModels.MiniLm);
        var done = new Counter();
        float[] vectors = new float[golden.Count * encoder.Dimensions];

        encoder.EncodeBatch([.. golden.Select(static g => g.Text)], TextKind.Document, vectors, done, TestContext.Current.CancellationToken);

        for (int i = 0; i < golden.Count; i++)
        {
            float cosine = TensorPrimitives.CosineSimilarity(golden[i].Vector, vectors.AsSpan(i * encoder.Dimensions, encoder.Dimensions));
            Assert.True(cosine > SmallestCosine, $"'{golden[i].Text}': cosine {cosine}");
        }

        Assert.Equal(golden.Count, done.Last);
    }

    private static TextEncoder Open(string model) => TextEncoder.Load(
        ReferenceModels.RequireWeights(model),
        ReferenceModels.Require(model, "tokenizer.json"),
        EncoderDescription.Read(ReferenceModels.Require(model, EncoderDescription.FileName)));

    private static (string Text, TextKind Kind) WithoutPrefix(string text, EncoderDescription description) =>
        text.StartsWith(description.QueryPrefix, StringComparison.Ordinal)
            ? (text[description.QueryPrefix.Length..], TextKind.Query)
            : (text[description.DocumentPrefix.Length..], TextKind.Document);

    private sealed class Counter : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
