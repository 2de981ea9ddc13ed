using EdgeReco.Building.Evaluation;
using EdgeReco.Ingestion;
using EdgeReco.Tests;

namespace EdgeReco.Building.Tests.Evaluation.Encoders;

public sealed class EncoderComparisonTests : IDisposable
{
    private const string Catalog = """
        {"id":"m","name":"Whole Milk","brand":"Acme","price":1.29}
        {"id":"b","name":"Brown Bread","brand":"Bakers","price":2.5}
        {"id":"s","name":"Sea Salt","brand":"Acme","price":0.99}
        {"id":"t","name":"Tea","price":3}
        {"id":"d","name":"Dark Bread","price":3}

        """;

    private static readonly RatedQuery[] Queries =
    [
        new("milk", [new("m", 3), new("b", 0)]), new("salt", [new("s", 2)]), new("bread", [new("b", 2), new("d", 3)]), new("tea", [new("t", 0)]),
    ];

    private readonly TestFolder _folder = new();

    public EncoderComparisonTests() => _folder.Write("catalog.jsonl", Catalog);

    [Fact]
    public void Run_FloatAndInt8_TellsCosineQualityAndLatency()
    {
        string first = TinyEncoder.Write(_folder["a"], TinyEncoder.Model());
        string second = TinyEncoder.Write(_folder["b"], TinyEncoder.Quantized(), withTokenizer: false);

        IReadOnlyList<ComparedEncoder> compared = Run(Options(first, second));

        Assert.Equal([first, second], compared.Select(encoder => encoder.File));
        Assert.Equal(1, compared[0].Cosine!.Value.Mean, 5);
        Assert.InRange(compared[1].Cosine!.Value.Mean, 0.99, 0.99999999);
        Assert.True(compared[1].Cosine!.Value.P1 <= compared[1].Cosine!.Value.Mean);
        Assert.All(compared, encoder => Assert.Equal((1.0, 1.0, 1), (encoder.Alone.Ndcg10, encoder.Alone.Recall100, encoder.Alone.QueriesWithoutRelevant)));
        Assert.All(compared, encoder => Assert.Equal(["8", "16", "64", "32x64"], encoder.Latency.Select(entry => entry.Tokens)));
        Assert.All(compared, encoder => Assert.All(encoder.Latency, entry => Assert.True(entry.Milliseconds > 0)));
        Assert.True(compared[1].SizeBytes < compared[0].SizeBytes);
        Assert.All(compared, encoder => Assert.Null(encoder.Fused));
        Assert.All(compared, encoder => Assert.Null(encoder.PeakRssMb));
    }

    [Fact]
    public void Run_OtherWidth_HasNoCosine()
    {
        string first = TinyEncoder.Write(_folder["a"], TinyEncoder.Model());
        string second = TinyEncoder.Write(_folder["b"], TinyEncoder.Model(dimensions: 16));

        IReadOnlyList<ComparedEncoder> compared = Run(Options(first, second));

        Assert.Null(compared[1].Cosine);
        Assert.Equal(16, compared[1].Dimensions);
    }

    [Fact]
    public void Run_DocumentEncoder_EncodesAllProducts()
    {
        string first = TinyEncoder.Write(_folder["a"], TinyEncoder.Model());
        string other = TinyEncoder.Write(_folder["b"], TinyEncoder.Model(seed: 50));
        EncoderComparisonOptions options = Options(first, other);
        options.DocumentEncoder = first;

        IReadOnlyList<ComparedEncoder> compared = Run(options);

        // Queries of the second model live in another space than the products.
        Assert.Equal(1, compared[0].Alone.Ndcg10);
        Assert.True(compared[1].Alone.Ndcg10 < 1);
        Assert.True(compared[1].Cosine!.Value.Mean < 0.9);
    }

    [Fact]
    public void Run_DocumentEncoderOfOtherWidth_IsRefused()
    {
        string first = TinyEncoder.Write(_folder["a"], TinyEncoder.Model());
        EncoderComparisonOptions options = Options(first);
        options.DocumentEncoder = TinyEncoder.Write(_folder["b"], TinyEncoder.Model(dimensions: 16));

        Assert.Contains("vectors of 32 numbers, the document encoder of 16", Assert.Throws<InvalidDataException>(() => Run(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Lexical_AddsWhatWordsFind()
    {
        EncoderComparisonOptions options = Options(TinyEncoder.Write(_folder["a"], TinyEncoder.Model()));
        options.Lexical = true;

        Assert.Equal(1, Run(options)[0].Fused!.Ndcg10);
    }

    [Fact]
    public void Run_Limit_KeepsGradedProducts()
    {
        EncoderComparisonOptions options = Options(TinyEncoder.Write(_folder["a"], TinyEncoder.Model()));
        options.Limit = 1;
        options.Queries = [new("bread", [new("d", 3)])];

        SearchQuality quality = Run(options)[0].Alone;

        Assert.Equal((1.0, 0), (quality.Ndcg10, quality.UnknownProducts));
    }

    [Fact]
    public void Run_PeakMemory_AsksForEachModel()
    {
        EncoderComparisonOptions options = Options(TinyEncoder.Write(_folder["a"], TinyEncoder.Model()));
        options.PeakMemory = Measure;

        Assert.InRange(Run(options)[0].PeakRssMb!.Value, 10, 10_000);

        static double? Measure(EncoderSource source) => EncoderMemory.Of(source);
    }

    [Fact]
    public void Run_NoTokenizerAnywhere_SaysWhatToGive()
    {
        string model = TinyEncoder.Write(_folder["a"], TinyEncoder.Model(), withTokenizer: false);

        Assert.Equal($"{model}: has no tokenizer.json beside it; give --tokenizer", Assert.Throws<InvalidDataException>(() => Run(Options(model))).Message);
    }

    public void Dispose() => _folder.Dispose();

    private EncoderComparisonOptions Options(params string[] models) => new() { Models = models, Catalog = _folder["catalog.jsonl"], Queries = Queries, Runs = 3, Threads = 2 };

    private static IReadOnlyList<ComparedEncoder> Run(EncoderComparisonOptions options) =>
        new EncoderComparison(options, null).Run(TestContext.Current.CancellationToken).Encoders;
}
