namespace EdgeReco.Retrieval.Search;

/// <summary>The terms in ordinal order of their UTF-16 units. A view over one span: take it once per query.</summary>
internal readonly ref struct TermDictionary(ReadOnlySpan<uint> offsets, ReadOnlySpan<char> chars)
{
    private readonly ReadOnlySpan<uint> offsets = offsets;
    private readonly ReadOnlySpan<char> chars = chars;

    public int Count => offsets.Length - 1;

    public ReadOnlySpan<char> Text(int term)
    {
        int start = (int)offsets[term];
        return chars[start..(int)offsets[term + 1]];
    }

    /// <summary>The term with this text, or -1.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int at = LowerBound(text, 0, Count);
        return at < Count && Text(at).SequenceEqual(text) ? at : -1;
    }

    /// <summary>The terms that begin with the text: from the first to before the second.</summary>
    public (int From, int To) Prefix(ReadOnlySpan<char> text)
    {
        int from = LowerBound(text, 0, Count);
        int low = from, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Text(middle).StartsWith(text) ? (middle + 1, high) : (low, middle);
        }

        return (from, low);
    }

    private int LowerBound(ReadOnlySpan<char> text, int low, int high)
    {
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Text(middle).SequenceCompareTo(text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
