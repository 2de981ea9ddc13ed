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
    private const int MostQueryWords = 4;
    private readonly IReadOnlyList<ModelPort> _inputs;
    private readonly List<TokenBatch> _batches;

    private TokenSamples(OnnxModel model, List<TokenBatch> batches, bool real)
    {
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
        var batcher = new TokenBatcher(tokenizer, description.MaxTokens);
        var batches = new List<TokenBatch>();
        foreach (string text in texts)
        {
            batches.Add(batcher.Batch(description.DocumentPrefix, text));
            string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            int count = random.Next(1, MostQueryWords + 1);
            int first = random.Next(Math.Max(1, words.Length - count + 1));
            batches.Add(batcher.Batch(description.QueryPrefix, string.Join(' ', words.Skip(first).Take(count))));
        }

        return new TokenSamples(model, batches, real: true);
    }

    /// <summary>Random tokens, frequent ones (which vocabularies list first) more often.</summary>
    public static TokenSamples Random(OnnxModel model, Tokenizer tokenizer, int maxTokens, int count, int seed)
    {
        var random = new Random(seed);
        var frame = new List<int>();
        tokenizer.Encode("", maxTokens, frame);

        // Both common templates put one special token on either side; what comes first in a vocabulary is special or unused.
        int open = (frame.Count + 1) / 2;
        int lowest = tokenizer.VocabularySize / 30;
        var batches = new List<TokenBatch>(count);
        for (int i = 0; i < count; i++)
        {
            int length = Math.Clamp(2 + (i % 28), 1, Math.Max(1, maxTokens - frame.Count));
            IEnumerable<int> body = Enumerable.Range(0, length).Select(_ => lowest + (int)((tokenizer.VocabularySize - lowest) * Math.Pow(random.NextDouble(), 3)));
            int[] ids = [.. frame.Take(open), .. body, .. frame.Skip(open)];
            batches.Add(new TokenBatch([ids], [0], tokenizer.PaddingId));
        }

        return new TokenSamples(model, batches, real: false);
    }

    private static HostTensor Tensor(ModelPort input, TokenBatch batch)
    {
        long[] values = Ids(input.Name) ? batch.Ids : input.Name.Contains("mask", StringComparison.Ordinal) ? batch.Mask : batch.TypeIds;
        return input.Type == TensorElementType.Int64
            ? HostTensor.Of<long>(values, batch.Rows, batch.Length)
            : HostTensor.Of<int>(Array.ConvertAll(values, value => (int)value), batch.Rows, batch.Length);
    }

    private static bool Ids(string name) => name == "input_ids";

    private static bool Known(string name) => name is "input_ids" or "attention_mask" or "token_type_ids";
}
