namespace EdgeReco.Retrieval.Search;

/// <summary>The closest words found so far, best first: fewest edits, then most frequent, then first in order.</summary>
internal ref struct FuzzyCandidates(Span<(int Term, int Edits, int Frequency)> places)
{
    private readonly Span<(int Term, int Edits, int Frequency)> places = places;

    public int Count { get; private set; } = 0;

    public readonly ReadOnlySpan<(int Term, int Edits, int Frequency)> Found => places[..Count];

    public void Offer(int term, int edits, int frequency)
    {
        int at = Count;
        while (at > 0 && IsBetter(edits, frequency, places[at - 1]))
        {
            at--;
        }

        if (at == places.Length)
        {
            return;
        }

        Count = Math.Min(Count + 1, places.Length);
        places[at..(Count - 1)].CopyTo(places[(at + 1)..]);
        places[at] = (term, edits, frequency);
    }

    private static bool IsBetter(int edits, int frequency, (int Term, int Edits, int Frequency) other) =>
        edits != other.Edits ? edits < other.Edits : frequency > other.Frequency;
}
