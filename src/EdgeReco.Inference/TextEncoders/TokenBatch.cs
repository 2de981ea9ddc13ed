namespace EdgeReco.Inference.TextEncoders;

/// <summary>
/// Texts as the inputs of an encoder: matrices of <see cref="Rows"/> by <see cref="Length"/>, row by row; shorter texts are
/// padded at their end.
/// </summary>
public sealed class TokenBatch
{
    /// <summary>Fills the matrices.</summary>
    /// <param name="texts">The tokens of each text.</param>
    /// <param name="sources">Which text each row is.</param>
    /// <param name="paddingId">The id behind the end of a text.</param>
    public TokenBatch(ReadOnlySpan<int[]> texts, int[] sources, int paddingId)
    {
        Rows = texts.Length;

        // Networks want at least one token, also of a text that has none.
        Length = 1;
        foreach (int[] text in texts)
        {
            Length = Math.Max(Length, text.Length);
        }

        Sources = sources;
        Counts = new int[Rows];
        Ids = new long[Rows * Length];
        Mask = new long[Rows * Length];
        TypeIds = new long[Rows * Length];
        for (int row = 0; row < Rows; row++)
        {
            int[] text = texts[row];
            Span<long> ids = Ids.AsSpan(row * Length, Length);
            for (int i = 0; i < text.Length; i++)
            {
                ids[i] = text[i];
            }

            ids[text.Length..].Fill(paddingId);
            Mask.AsSpan(row * Length, text.Length).Fill(1);
            Counts[row] = text.Length;
        }
    }

    /// <summary>Texts in it.</summary>
    public int Rows { get; }

    /// <summary>Tokens of its longest text; at least 1.</summary>
    public int Length { get; }

    /// <summary>Token ids, [rows, length].</summary>
    public long[] Ids { get; }

    /// <summary>1 for a token and 0 for padding, [rows, length].</summary>
    public long[] Mask { get; }

    /// <summary>All 0: there is one text in a row, [rows, length].</summary>
    public long[] TypeIds { get; }

    /// <summary>Tokens of each row without padding, [rows].</summary>
    public int[] Counts { get; }

    /// <summary>Position of each row's text in the list that was batched, [rows].</summary>
    public int[] Sources { get; }
}
