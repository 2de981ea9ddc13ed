using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EdgeReco.Contracts;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.StaticEncoders;

/// <summary>
/// An encoder without a network: the stored vectors of a text's tokens are added up and scaled to length 1. A few
/// microseconds a query, no allocation. Thread-safe but for <see cref="Dispose"/>.
/// </summary>
public sealed class StaticEncoder : ITextEncoder, IQueryEncoder
{
    private const int TokensOnStack = 256;
    private readonly MappedStaticTable _table;
    private readonly int _maxTokens;

    private StaticEncoder(MappedStaticTable table, Tokenizer tokenizer, EncoderDescription description)
    {
        _table = table;
        _maxTokens = description.MaxTokens;
        Tokenizer = tokenizer;
        Description = description;
    }

    /// <inheritdoc/>
    public int Dimensions => _table.Dimensions;

    /// <inheritdoc/>
    public string Provider => "table";

    /// <summary>Its tokenizer.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>What the encoder was opened with.</summary>
    public EncoderDescription Description { get; }

    /// <summary>Opens an encoder; the file is checked from end to end.</summary>
    /// <param name="modelPath">The table's file.</param>
    /// <param name="tokenizer">Its tokenizer.</param>
    /// <param name="description">Longest text.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or the tokenizer or the description does not fit it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StaticEncoder Load(string modelPath, Tokenizer tokenizer, EncoderDescription description)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(description);
        MappedStaticTable table = MappedStaticTable.Open(modelPath);
        string? problem = tokenizer.VocabularySize > table.Tokens ? $"the tokenizer does not fit: it has {tokenizer.VocabularySize} tokens, the table {table.Tokens}"
            : description.MaxTokens < tokenizer.SpecialTokenCount ? $"max_tokens {description.MaxTokens} has no room for the tokenizer's {tokenizer.SpecialTokenCount} special tokens"
            : description.Dimensions != 0 && description.Dimensions != table.Dimensions ? $"vectors have {table.Dimensions} dimensions, the description says {description.Dimensions}"
            : null;
        if (problem is not null)
        {
            table.Dispose();
            throw new InvalidDataException($"{Path.GetFileName(modelPath)}: {problem}");
        }

        return new StaticEncoder(table, tokenizer, description);
    }

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<char> query, Span<float> vector) => Encode(query, TextKind.Query, vector);

    /// <inheritdoc/>
    public void EncodeBatch(IReadOnlyList<string> texts, TextKind kind, Span<float> vectors, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (vectors.Length != (long)texts.Count * Dimensions)
        {
            throw new ArgumentException($"room for {vectors.Length} numbers, {texts.Count} texts give {(long)texts.Count * Dimensions}", nameof(vectors));
        }

        for (int i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Encode(texts[i], kind, vectors.Slice(i * Dimensions, Dimensions));
            progress?.Report(i + 1);
        }
    }

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<char> text, TextKind kind, Span<float> vector)
    {
        if (vector.Length != Dimensions)
        {
            throw new ArgumentException($"room for {vector.Length} numbers, the encoder gives {Dimensions}", nameof(vector));
        }

        int[]? rented = _maxTokens > TokensOnStack ? ArrayPool<int>.Shared.Rent(_maxTokens) : null;
        Span<int> tokens = rented is null ? stackalloc int[TokensOnStack] : rented;
        int count = Tokenizer.Encode(kind == TextKind.Query ? Description.QueryPrefix : Description.DocumentPrefix, text, tokens[.._maxTokens]);
        Add(tokens[..count], vector);
        TokenPooling.Normalize(vector);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    [SkipLocalsInit]
    private void Add(ReadOnlySpan<int> tokens, Span<float> vector)
    {
        int numbers = _table.Parts * StaticTable.MaxWidth;
        float[] rented = ArrayPool<float>.Shared.Rent(numbers);
        Span<float> sums = rented.AsSpan(0, numbers);
        sums.Clear();
        ref float sum = ref MemoryMarshal.GetReference(sums);
        ref sbyte codebook = ref MemoryMarshal.GetArrayDataReference(_table.Codebooks);
        foreach (int token in tokens)
        {
            var scale = Vector128.Create(_table.Scales[token]);
            ReadOnlySpan<byte> codes = _table.Codes(token);
            for (int part = 0; part < codes.Length; part++)
            {
                // Four numbers in one load; parts are fewer than four numbers wide at times, then the rest are zeros.
                ref sbyte entry = ref Unsafe.Add(ref codebook, ((part * StaticTable.Entries) + codes[part]) * StaticTable.MaxWidth);
                Vector128<sbyte> packed = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref entry))).AsSByte();
                Vector128<float> values = Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(packed)));
                ref float at = ref Unsafe.Add(ref sum, part * StaticTable.MaxWidth);
                (Vector128.LoadUnsafe(ref at) + (values * scale)).StoreUnsafe(ref at);
            }
        }

        Compact(sums, vector);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>Takes the numbers of each part together, times the part's scale.</summary>
    private void Compact(ReadOnlySpan<float> sums, Span<float> vector)
    {
        int width = _table.Width;
        for (int i = 0, part = 0; i < vector.Length; i += width, part++)
        {
            int used = Math.Min(width, vector.Length - i);
            TensorPrimitives.Multiply(sums.Slice(part * StaticTable.MaxWidth, used), _table.PartScales[part], vector.Slice(i, used));
        }
    }
}
