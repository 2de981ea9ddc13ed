using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>Turns texts into batches of about the same length, so that little is padding. Thread-safe.</summary>
public sealed class TokenBatcher
{
    /// <summary>Texts that are sorted by length at a time: bounds the memory of long lists.</summary>
    private const int Window = 1 << 13;

    private readonly Tokenizer _tokenizer;
    private readonly int _maxTokens;
    private readonly int _batchTokens;

    /// <summary>Prepares for a tokenizer.</summary>
    /// <param name="tokenizer">Makes the tokens.</param>
    /// <param name="maxTokens">At most so many of a text.</param>
    /// <param name="batchTokens">At most so many of a batch, padding included; a single text may have more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokens"/> has no room for the special tokens, or a batch none for a token.</exception>
    public TokenBatcher(Tokenizer tokenizer, int maxTokens, int batchTokens = 1024)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, Math.Max(1, tokenizer.SpecialTokenCount));
        ArgumentOutOfRangeException.ThrowIfLessThan(batchTokens, 1);
        _tokenizer = tokenizer;
        _maxTokens = maxTokens;
        _batchTokens = batchTokens;
    }

    /// <summary>One text.</summary>
    /// <param name="prefix">What is put before it.</param>
    /// <param name="text">The text.</param>
    public TokenBatch Batch(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text) => new([Tokenize(prefix, text, [])], [0], _tokenizer.PaddingId);

    /// <summary>Many texts, made as they are asked for: each text is in one batch, the longest of every few thousand come first.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="prefix">What is put before each.</param>
    public IEnumerable<TokenBatch> Batches(IReadOnlyList<string> texts, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(prefix);
        return Enumerate(texts, prefix);
    }

    private IEnumerable<TokenBatch> Enumerate(IReadOnlyList<string> texts, string prefix)
    {
        var ids = new List<int>();
        for (int start = 0; start < texts.Count; start += Window)
        {
            int count = Math.Min(Window, texts.Count - start);
            int[][] tokens = new int[count][];
            int[] order = new int[count];
            for (int i = 0; i < count; i++)
            {
                tokens[i] = Tokenize(prefix, texts[start + i], ids);
                order[i] = i;
            }

            // Longest first: memory that the first run takes is enough for the others.
            Array.Sort(order, (x, y) =>
            {
                int difference = tokens[y].Length.CompareTo(tokens[x].Length);
                return difference != 0 ? difference : x.CompareTo(y);
            });
            for (int done = 0; done < count;)
            {
                int rows = Math.Clamp(_batchTokens / Math.Max(1, tokens[order[done]].Length), 1, count - done);
                int[][] chosen = new int[rows][];
                int[] sources = new int[rows];
                for (int row = 0; row < rows; row++)
                {
                    chosen[row] = tokens[order[done + row]];
                    sources[row] = start + order[done + row];
                }

                done += rows;
                yield return new TokenBatch(chosen, sources, _tokenizer.PaddingId);
            }
        }
    }

    private int[] Tokenize(ReadOnlySpan<char> prefix, ReadOnlySpan<char> text, List<int> ids)
    {
        ids.Clear();
        _tokenizer.Encode(prefix, text, _maxTokens, ids);
        return [.. ids];
    }
}
