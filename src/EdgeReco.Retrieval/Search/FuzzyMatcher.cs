namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Finds the words within a few edits of a word (insertion, deletion, substitution, transposition of neighbours: the
/// optimal string alignment distance). The sorted dictionary is walked as a trie: words with a common beginning share
/// the rows of the distance table, and a beginning that is too far away is left with all its words.
/// </summary>
internal ref struct FuzzyMatcher
{
    /// <summary>Longest word that is corrected.</summary>
    public const int MaxLength = 24;
    private const int MaxEdits = 2;
    private const int Width = MaxLength + 1;
    private const int Rows = MaxLength + MaxEdits + 2;
    private const int MaxNodes = 20_000;
    private const char FirstHan = '\u2E80';

    private readonly ReadOnlySpan<char> word;
    private readonly TermDictionary terms;
    private readonly ReadOnlySpan<byte> traits;
    private readonly ReadOnlySpan<int> frequencies;
    private readonly Span<byte> table;
    private readonly bool prefixes;
    private readonly int maxEdits;
    private FuzzyCandidates candidates;
    private int nodes;

    private FuzzyMatcher(ReadOnlySpan<char> word, int maxEdits, bool prefixes, SearchIndex index, Span<byte> table, FuzzyCandidates candidates)
    {
        this.word = word;
        this.maxEdits = maxEdits;
        this.prefixes = prefixes;
        this.table = table;
        this.candidates = candidates;
        terms = index.Terms;
        traits = index.Traits;
        frequencies = index.TitleFrequencies;
    }

    /// <summary>Edits that a word of this length may have: one from four letters, two from eight.</summary>
    public static int EditsFor(int length) => length < 4 || length > MaxLength ? 0 : length < 8 ? 1 : MaxEdits;

    /// <summary>Finds the closest words of the index, other than the word itself.</summary>
    /// <param name="word">Folded letters, at most <see cref="MaxLength"/>.</param>
    /// <param name="maxEdits">Most edits.</param>
    /// <param name="prefixes">Whether words that begin with something close to the word count, too.</param>
    /// <param name="index">The index.</param>
    /// <param name="places">Receives the words, best first.</param>
    /// <returns>How many were found.</returns>
    public static int Find(ReadOnlySpan<char> word, int maxEdits, bool prefixes, SearchIndex index, Span<(int Term, int Edits, int Frequency)> places)
    {
        Span<byte> table = stackalloc byte[Rows * Width];
        for (int i = 0; i <= word.Length; i++)
        {
            table[i] = (byte)i;
        }

        var matcher = new FuzzyMatcher(word, maxEdits, prefixes, index, table, new FuzzyCandidates(places));
        matcher.Walk(0, matcher.terms.Count, 0, '\0', int.MaxValue);
        return matcher.candidates.Count;
    }

    /// <summary>Walks the words from <paramref name="from"/> to before <paramref name="to"/>, which share <paramref name="depth"/> characters.</summary>
    private void Walk(int from, int to, int depth, char last, int prefixEdits)
    {
        if (from < to && terms.Text(from).Length == depth)
        {
            int edits = Math.Min(table[(depth * Width) + word.Length], prefixEdits);
            if (edits <= maxEdits)
            {
                Offer(from, edits);
            }

            from++;
        }

        while (from < to && nodes < MaxNodes)
        {
            char next = CharAt(from, depth);
            int end = EndOfRun(from, to, depth, next);
            if (next < FirstHan && char.IsLetter(next))
            {
                Step(from, end, depth, next, last, prefixEdits);
            }

            from = end;
        }
    }

    private void Step(int from, int to, int depth, char next, char last, int prefixEdits)
    {
        nodes++;
        if (depth + 1 >= Rows)
        {
            return;
        }

        Span<byte> before = table.Slice(depth * Width, word.Length + 1);
        Span<byte> row = table.Slice((depth + 1) * Width, word.Length + 1);
        row[0] = (byte)(depth + 1);
        int least = row[0];
        for (int i = 1; i < row.Length; i++)
        {
            int cost = Math.Min(Math.Min(before[i], row[i - 1]) + 1, before[i - 1] + (word[i - 1] == next ? 0 : 1));
            if (i > 1 && depth > 0 && word[i - 1] == last && word[i - 2] == next)
            {
                cost = Math.Min(cost, table[((depth - 1) * Width) + i - 2] + 1);
            }

            row[i] = (byte)cost;
            least = Math.Min(least, cost);
        }

        int reached = prefixes ? Math.Min(prefixEdits, row[^1]) : int.MaxValue;
        if (least <= maxEdits || reached <= maxEdits)
        {
            Walk(from, to, depth + 1, next, reached);
        }
    }

    private readonly int EndOfRun(int from, int to, int depth, char value)
    {
        int low = from + 1;
        int high = to;
        for (int step = 1; low < high; step *= 2)
        {
            int probe = low + step - 1;
            if (probe >= to)
            {
                break;
            }

            if (CharAt(probe, depth) != value)
            {
                high = probe;
                break;
            }

            low = probe + 1;
        }

        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = CharAt(middle, depth) == value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Terms of a damaged dictionary may be out of order, and then too short.
    private readonly char CharAt(int term, int depth)
    {
        ReadOnlySpan<char> text = terms.Text(term);
        return depth < text.Length ? text[depth] : '\0';
    }

    private void Offer(int term, int edits)
    {
        // Without edits it is the word itself, or begins with it: that has been looked for already.
        const byte Wanted = (byte)(TermTraits.Word | TermTraits.Token);
        if (edits > 0 && (traits[term] & Wanted) == Wanted)
        {
            candidates.Offer(term, edits, frequencies[term]);
        }
    }
}
