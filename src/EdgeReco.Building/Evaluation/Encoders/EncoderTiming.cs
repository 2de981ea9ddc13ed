using EdgeReco.Compression.Compare;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>Times encoders in turn, on one thread: single texts of 8, 16 and 64 tokens, and 32 texts of 64 at once.</summary>
internal static class EncoderTiming
{
    /// <summary>Keys of the figures, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["8", "16", "64", "32x64"];

    private const int Texts = 16;
    private const int BatchTexts = 32;
    private const int BatchTokens = 64;
    private const int LeastBatchRuns = 5;

    /// <summary>Each batch is as long as this many single texts.</summary>
    private const int BatchShare = 5;

    /// <summary>Measures.</summary>
    /// <returns>For each encoder its median milliseconds in the order of <see cref="Keys"/>, tokens included.</returns>
    public static double[][] Measure(
        IReadOnlyList<ITextEncoder> encoders, IReadOnlyList<string> source, int runs, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        double[][] medians = [.. encoders.Select(_ => new double[Keys.Count])];
        int[] lengths = [8, 16, 64];
        for (int key = 0; key < Keys.Count; key++)
        {
            bool isBatch = key == lengths.Length;
            Action<int>[] calls = [.. encoders.Select(encoder => isBatch ? Batch(encoder, source) : Single(encoder, source, lengths[key]))];
            double[][] milliseconds = InterleavedTimer.Measure(calls, isBatch ? Math.Max(LeastBatchRuns, runs / BatchShare) : runs, null, cancellationToken);
            for (int i = 0; i < encoders.Count; i++)
            {
                medians[i][key] = LatencyPercentiles.Of(milliseconds[i]).P50;
            }

            progress?.Report((key + 1.0) / Keys.Count);
        }

        return medians;
    }

    private static Action<int> Single(ITextEncoder encoder, IReadOnlyList<string> source, int tokens)
    {
        IReadOnlyList<string> texts = TimedTexts.Make(encoder.Tokenizer, encoder.Description.QueryPrefix, source, tokens, Texts);
        float[] vector = new float[encoder.Dimensions];
        return round => encoder.Encode(texts[round % texts.Count], TextKind.Query, vector);
    }

    private static Action<int> Batch(ITextEncoder encoder, IReadOnlyList<string> source)
    {
        IReadOnlyList<string> texts = TimedTexts.Make(encoder.Tokenizer, encoder.Description.DocumentPrefix, source, BatchTokens, BatchTexts);
        float[] vectors = new float[texts.Count * encoder.Dimensions];
        return _ => encoder.EncodeBatch(texts, TextKind.Document, vectors);
    }
}
