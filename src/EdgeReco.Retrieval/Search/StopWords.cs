namespace EdgeReco.Retrieval.Search;

/// <summary>Words that a product need not hold even when the query does.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "some", "the", "to", "with", "的", "和",
    };

    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
