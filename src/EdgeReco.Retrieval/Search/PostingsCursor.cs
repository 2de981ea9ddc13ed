namespace EdgeReco.Retrieval.Search;

/// <summary>Walks the postings of one term. Damaged postings end the walk.</summary>
internal ref struct PostingsCursor(ReadOnlySpan<byte> postings, int products)
{
    private readonly ReadOnlySpan<byte> postings = postings;
    private readonly int products = products;
    private int position = 0;
    private int frequencies = -1;

    /// <summary>The product at hand.</summary>
    public int Product { get; private set; } = -1;

    /// <summary>The fields of the product that hold the term, a bit each.</summary>
    public int Fields { get; private set; }

    /// <summary>How often the term stands in the i-th of those fields.</summary>
    public readonly int Frequency(int i) => frequencies < 0 ? 1 : postings[frequencies + i];

    public bool Next()
    {
        if (position >= postings.Length)
        {
            return false;
        }

        uint gap = postings[position++];
        if (gap >= 0x80)
        {
            gap &= 0x7F;
            for (int shift = 7; shift < 35 && position < postings.Length; shift += 7)
            {
                uint next = postings[position++];
                gap |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }
        }

        long product = Product + 1L + gap;
        if (product >= products || position >= postings.Length)
        {
            position = postings.Length;
            return false;
        }

        Product = (int)product;
        int code = postings[position++];
        Fields = code & IndexFormat.FieldMask;
        frequencies = -1;
        if ((code & IndexFormat.HasFrequencies) != 0)
        {
            int count = System.Numerics.BitOperations.PopCount((uint)Fields);
            if (position + count > postings.Length)
            {
                position = postings.Length;
                return false;
            }

            frequencies = position;
            position += count;
        }

        return true;
    }
}
