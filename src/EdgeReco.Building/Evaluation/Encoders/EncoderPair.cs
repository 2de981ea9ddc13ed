using EdgeReco.Compression.Compare;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>An encoder beside the original: both open, to be timed in turn.</summary>
internal sealed class EncoderPair : IDisposable
{
    private const int Texts = 16;

    /// <summary>Tokens of the texts that are timed: queries are short.</summary>
    public const int Tokens = 16;

    /// <summary>Opens both.</summary>
    /// <exception cref="InvalidDataException">One is refused; the message names it.</exception>
    public EncoderPair(string original, string model, EncoderSettings settings)
    {
        EncoderSource source = EncoderSource.Find(original, settings, null);

        // A candidate may have a tokenizer of its own beside it.
        EncoderSource other = EncoderSource.Find(model, settings with { Tokenizer = null }, source);
        Original = source.Open(null, 1);
        try
        {
            Other = other.Open(null, 1);
        }
        catch
        {
            Original.Dispose();
            throw;
        }
    }

    /// <summary>The original.</summary>
    public ITextEncoder Original { get; }

    /// <summary>The other.</summary>
    public ITextEncoder Other { get; }

    /// <summary>Median milliseconds of a text by the other, and how many times as fast its fastest run is.</summary>
    public (double Milliseconds, double Speedup) Time(IReadOnlyList<string> texts, int runs, CancellationToken cancellation)
    {
        double[][] milliseconds = InterleavedTimer.Measure([Single(Original, texts), Single(Other, texts)], runs, null, cancellation);
        return (LatencyPercentiles.Of(milliseconds[1]).P50, milliseconds[0].Min() / milliseconds[1].Min());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Original.Dispose();
        Other.Dispose();
    }

    private static Action<int> Single(ITextEncoder encoder, IReadOnlyList<string> source)
    {
        IReadOnlyList<string> texts = TimedTexts.Make(encoder.Tokenizer, encoder.Description.QueryPrefix, source, Tokens, Texts);
        float[] vector = new float[encoder.Dimensions];
        return round => encoder.Encode(texts[round % texts.Count], TextKind.Query, vector);
    }
}
