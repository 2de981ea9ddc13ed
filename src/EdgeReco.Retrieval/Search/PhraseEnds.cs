namespace EdgeReco.Retrieval.Search;

/// <summary>Words that, after a noun, begin something new: colours, and words that join.</summary>
internal static class PhraseEnds
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "black", "white", "silver", "grey", "gray", "blue", "red", "green", "yellow", "pink", "purple", "violet", "orange", "brown",
        "beige", "gold", "golden", "transparent", "cyan", "magenta", "turquoise", "multicolour", "multicolor", "anthracite", "graphite",
        "and", "for", "with", "without", "in", "of", "from", "to", "by", "on", "or", "w",
    };

    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
