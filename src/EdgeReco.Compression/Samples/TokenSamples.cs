using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// Texts for an encoder, one a sample: real ones, or random tokens between the special ones. Where there are no texts the
/// frame matters: the special tokens carry the largest activations of all.
/// </summary>
internal sealed class TokenSamples : SampleInputs
{
    /// <summary>The input that takes the tokens' numbers.</summary>
    public const string IdsInput = "input_ids";

    private const int MostQueryWords = 4;
    private const int LongestFrame = 1 << 10;
    private readonly IReadOnlyList<ModelPort> _inputs;
    private readonly List<TokenBatch> _batches;
    private readonly int _padding;

    private TokenSamples(OnnxModel model, List<TokenBatch> batches, int padding, bool real)
    {
        _padding = padding;
        _inputs = GraphInputs.Of(model.Proto.Graph);
        _batches = batches;
        AreReal = real;
    }

    /// <inheritdoc/>
    public override int Count => _batches.Count;

    /// <inheritdoc/>
    public override bool AreReal { get; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, HostTensor> this[int index]
    {
        get
        {
            TokenBatch batch = _batches[index];
            return _inputs.ToDictionary(input => input.Name, input => Tensor(input, batch), StringComparer.Ordinal);
        }
    }

    /// <summary>Whether a model takes tokens.</summary>
    public static bool Fits(OnnxModel model)
    {
        IReadOnlyList<ModelPort> inputs = GraphInputs.Of(model.Proto.Graph);
        return inputs.Any(input => Ids(input.Name)) && inputs.All(input => Known(input.Name) && input.Type is TensorElementType.Int64 or TensorElementType.Int32);
    }

    /// <summary>Real texts, each whole as a document and a few words of it as a query: an encoder sees both.</summary>
    public static TokenSamples FromTexts(OnnxModel model, Tokenizer tokenizer, EncoderDescription description, IEnumerable<string> texts, int seed)
    {
        var random = new Random(seed);
        var batcher = new TokenBatcher(tokenizer, MaxTokens(model, description.MaxTokens, Frame(tokenizer)));
        var batches = new List<TokenBatch>();
        foreach (string text in texts)
        {
            batches.Add(batcher.Batch(description.DocumentPrefix, text));
            string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            int count = random.Next(1, MostQueryWords + 1);
            int first = random.Next(Math.Max(1, words.Length - count + 1));
            batches.Add(batcher.Batch(description.QueryPrefix, string.Join(' ', words.Skip(first).Take(count))));
        }

        return new TokenSamples(model, batches, tokenizer.PaddingId, real: true);
    }

    /// <summary>Random tokens, frequent ones (which vocabularies list first) more often.</summary>
    public static TokenSamples Random(OnnxModel model, Tokenizer tokenizer, int maxTokens, int count, int seed)
    {
        var random = new Random(seed);
        List<int> frame = Frame(tokenizer);
        maxTokens = MaxTokens(model, maxTokens, frame);

        // Both common templates put one special token on either side; what comes first in a vocabulary is special or unused.
        int open = (frame.Count + 1) / 2;
        int lowest = tokenizer.VocabularySize / 30;
        var batches = new List<TokenBatch>(count);
        for (int i = 0; i < count; i++)
        {
            int length = Math.Min(2 + (i % 28), maxTokens - frame.Count);
            IEnumerable<int> body = Enumerable.Range(0, length).Select(_ => lowest + (int)((tokenizer.VocabularySize - lowest) * Math.Pow(random.NextDouble(), 3)));
            int[] ids = [.. frame.Take(open), .. body, .. frame.Skip(open)];
            batches.Add(new TokenBatch([ids], [0], tokenizer.PaddingId));
        }

        return new TokenSamples(model, batches, tokenizer.PaddingId, real: false);
    }

    private HostTensor Tensor(ModelPort input, TokenBatch batch)
    {
        long[] text = Ids(input.Name) ? batch.Ids : input.Name.Contains("mask", StringComparison.Ordinal) ? batch.Mask : batch.TypeIds;

        // A model of fixed shape gets the text in each row, padded to its length.
        int rows = Fixed(input, 0) ?? 1;
        int length = Fixed(input, 1) ?? text.Length;
        long[] values = new long[rows * length];
        values.AsSpan().Fill(Ids(input.Name) ? _padding : 0);
        for (int row = 0; row < rows; row++)
        {
            text.AsSpan(0, Math.Min(text.Length, length)).CopyTo(values.AsSpan(row * length));
        }

        return input.Type == TensorElementType.Int64
            ? HostTensor.Of<long>(values, rows, length)
            : HostTensor.Of<int>(Array.ConvertAll(values, value => (int)value), rows, length);
    }

    private static int? Fixed(ModelPort input, int axis) => input.Dims.Count == 2 && input.Dims[axis] > 0 ? (int)input.Dims[axis] : null;

    private static List<int> Frame(Tokenizer tokenizer)
    {
        var frame = new List<int>();
        tokenizer.Encode("", LongestFrame, frame);
        return frame;
    }

    private static int MaxTokens(OnnxModel model, int most, List<int> frame)
    {
        int tokens = GraphInputs.Of(model.Proto.Graph).Min(input => Math.Min(most, Fixed(input, 1) ?? most));
        return tokens >= frame.Count ? tokens : throw new InvalidDataException($"texts of {tokens} tokens have no room for the tokenizer's {frame.Count} special ones");
    }

    private static bool Ids(string name) => name == IdsInput;

    private static bool Known(string name) => name is IdsInput or "attention_mask" or "token_type_ids";
}
