using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Works a query off word by word: the word itself and its other forms first, then, only where that leaves nothing or
/// the word may be unfinished, beginnings, words taken apart or put together, and typos.
/// </summary>
internal sealed class QueryExpander(SearchIndex index, GroupScorer scorer, RankingOptions options)
{
    private const int MaxPrefixTerms = 48;

    // A letter or two stand for so many words that only the most frequent are worth their time.
    private const int MaxShortPrefixTerms = 12;
    private const int MaxTypoTerms = 8;
    private const int MaxVariants = 16;
    private const int MinSplitLength = 3;
    private readonly HanExpander han = new(index, scorer, options);

    /// <summary>Analyses the query and scores all its groups into the scratch.</summary>
    public void Run(ReadOnlySpan<char> query, bool prefix, bool typos, SearchScratch scratch)
    {
        QueryPlan plan = scratch.Plan;
        Tokenizer.Tokenize(query, plan.Tokens);
        AddClauses(plan);
        bool openEnded = prefix && query.Length > 0 && plan.Tokens.Count > 0 && plan.Tokens[plan.Tokens.Count - 1].End == query.Length && plan.Clauses[^1].FirstToken == plan.Tokens.Count - 1;
        for (int c = 0; c < plan.ClauseCount; c++)
        {
            if (plan.Tokens[plan.Clauses[c].FirstToken].Kind == TokenKind.Han)
            {
                han.Run(scratch, c);
            }
            else
            {
                RunWord(scratch, c, openEnded && c == plan.ClauseCount - 1, typos);
            }
        }

        for (int c = 0; c + 1 < plan.ClauseCount; c++)
        {
            RunCompound(scratch, c);
        }
    }

    private static void AddClauses(QueryPlan plan)
    {
        TokenBuffer tokens = plan.Tokens;
        for (int i = 0; i < tokens.Count;)
        {
            int end = i + 1;
            while (tokens[i].Kind == TokenKind.Han && end < tokens.Count && tokens[end].Kind == TokenKind.Han && tokens[end].Link == TokenLink.Adjacent)
            {
                end++;
            }

            if (!plan.TryAddClause(i, end - i, StopWords.Contains(tokens.Text(i, end - i))))
            {
                return;
            }

            i = end;
        }
    }

    private void RunWord(SearchScratch scratch, int c, bool openEnded, bool typos)
    {
        QueryPlan plan = scratch.Plan;
        Token token = plan.Tokens[plan.Clauses[c].FirstToken];
        ReadOnlySpan<char> word = plan.Tokens.Text(token);
        int exact = RunExact(scratch, c, word, token.Kind);
        int found = exact;
        if (openEnded)
        {
            found += RunPrefix(scratch, c, word);
        }

        if (token.Kind == TokenKind.Mixed)
        {
            found += RunParts(scratch, c, word);
        }

        if (found == 0 && token.Kind == TokenKind.Word)
        {
            found = RunSplit(scratch, c, word);
        }

        if (typos && token.Kind == TokenKind.Word && (found == 0 || IsDubious(word, found)))
        {
            RunTypos(scratch, c, word, openEnded);
        }
    }

    /// <summary>A word that hardly any product has, and none in its title, may be a slip of the catalogue itself.</summary>
    private bool IsDubious(ReadOnlySpan<char> word, int products)
    {
        const int Few = 2;
        int term = index.Terms.Find(word);
        return products <= Few && term >= 0 && index.TitleFrequencies[term] == 0;
    }

    private int RunExact(SearchScratch scratch, int c, ReadOnlySpan<char> word, TokenKind kind)
    {
        QueryPlan plan = scratch.Plan;
        TermDictionary terms = index.Terms;
        int term = terms.Find(word);
        int seed = term >= 0 || kind != TokenKind.Word ? term : SameStem(word);
        if (seed < 0 || !plan.HasRoom)
        {
            return 0;
        }

        int group = plan.AddGroup(c, GroupKind.Exact, 1);
        int next = seed;
        for (int i = 0; i < MaxVariants; i++)
        {
            plan.AddTerm(next, next == term ? 1 : options.VariantWeight);
            next = index.Variants[next];
            if (next == seed)
            {
                break;
            }
        }

        plan.Clauses[c].AnyOf |= 1ul << group;
        return scorer.Score(scratch, c, group);
    }

    /// <summary>A word that the index lacks may be another form of one that it has.</summary>
    private int SameStem(ReadOnlySpan<char> word)
    {
        const int Looked = 64;
        Span<char> stem = stackalloc char[Tokenizer.MaxTokenLength + 2];
        Span<char> other = stackalloc char[Tokenizer.MaxTokenLength + 2];
        int length = EnglishStemmer.Stem(word, stem);
        TermDictionary terms = index.Terms;
        ReadOnlySpan<char> begin = stem[..Math.Max(Math.Min(3, length), length - 1)];
        (int from, int to) = terms.Prefix(begin);
        for (int i = from; i < Math.Min(to, from + Looked); i++)
        {
            ReadOnlySpan<char> text = terms.Text(i);
            if (text.Length <= Tokenizer.MaxTokenLength && other[..EnglishStemmer.Stem(text, other)].SequenceEqual(stem[..length]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What only begins a word, and is none itself in any title, is taken for the beginning that it seems to be.</summary>
    private float PrefixWeight(ReadOnlySpan<char> word) =>
        index.Terms.Find(word) is >= 0 and var term && index.TitleFrequencies[term] > 0 ? options.PrefixWeight : 1;

    private int RunPrefix(SearchScratch scratch, int c, ReadOnlySpan<char> word)
    {
        QueryPlan plan = scratch.Plan;
        if (!plan.HasRoom)
        {
            return 0;
        }

        (int from, int to) = index.Terms.Prefix(word);
        Span<(int Term, int Edits, int Frequency)> places = stackalloc (int, int, int)[MaxPrefixTerms];
        int most = word.Length <= 2 ? MaxShortPrefixTerms : MaxPrefixTerms;
        var best = new FuzzyCandidates(places[..most]);
        ReadOnlySpan<int> frequencies = index.DocumentFrequencies;
        ReadOnlySpan<byte> traits = index.Traits;
        int threshold = 0;
        for (int term = from; term < to; term++)
        {
            if (frequencies[term] > threshold && (traits[term] & (byte)TermTraits.Token) != 0)
            {
                best.Offer(term, 0, frequencies[term]);
                threshold = best.Count == most ? best.Found[^1].Frequency : 0;
            }
        }

        int group = plan.AddGroup(c, GroupKind.Prefix, PrefixWeight(word), plan.Clauses[c].AnyOf);
        foreach ((int term, _, _) in best.Found)
        {
            plan.AddTerm(term, 1);
        }

        if (plan.Groups[group].TermCount == 0)
        {
            plan.DropGroup();
            return 0;
        }

        plan.Clauses[c].AnyOf |= 1ul << group;
        return scorer.Score(scratch, c, group);
    }

    /// <summary><c>rtx2060</c> also means <c>rtx</c> and <c>2060</c>.</summary>
    private int RunParts(SearchScratch scratch, int c, ReadOnlySpan<char> word)
    {
        Span<int> ends = stackalloc int[3];
        int count = MixedParts.Split(word, ends);
        return count < 2 ? 0 : RunAll(scratch, c, word, ends[..count]);
    }

    /// <summary><c>paperclip</c> also means <c>paper clip</c>, where the index has both words.</summary>
    private int RunSplit(SearchScratch scratch, int c, ReadOnlySpan<char> word)
    {
        int best = 0;
        int bestFrequency = 0;
        for (int at = MinSplitLength; at <= word.Length - MinSplitLength; at++)
        {
            int left = index.Terms.Find(word[..at]);
            int right = left < 0 ? -1 : index.Terms.Find(word[at..]);
            if (right >= 0 && Math.Min(index.TitleFrequencies[left], index.TitleFrequencies[right]) > bestFrequency)
            {
                best = at;
                bestFrequency = Math.Min(index.TitleFrequencies[left], index.TitleFrequencies[right]);
            }
        }

        return best == 0 ? 0 : RunAll(scratch, c, word, [best, word.Length]);
    }

    private int RunAll(SearchScratch scratch, int c, ReadOnlySpan<char> word, ReadOnlySpan<int> ends)
    {
        QueryPlan plan = scratch.Plan;
        TermDictionary terms = index.Terms;
        ulong bits = 0;
        int fewest = int.MaxValue;
        for (int i = 0, start = 0; i < ends.Length; start = ends[i++])
        {
            int term = terms.Find(word[start..ends[i]]);
            if (term < 0 || !plan.HasRoom)
            {
                return 0;
            }

            int group = plan.AddGroup(c, GroupKind.Part, options.CompoundWeight / ends.Length, plan.Clauses[c].AnyOf);
            plan.AddTerm(term, 1);
            bits |= 1ul << group;
            fewest = Math.Min(fewest, scorer.Score(scratch, c, group));
        }

        plan.Clauses[c].Several = bits;
        plan.Clauses[c].SeveralCount = ends.Length;
        return fewest;
    }

    private void RunTypos(SearchScratch scratch, int c, ReadOnlySpan<char> word, bool prefixes)
    {
        QueryPlan plan = scratch.Plan;
        int edits = FuzzyMatcher.EditsFor(word.Length);
        if (edits == 0 || !plan.HasRoom)
        {
            return;
        }

        bool correct = plan.Clauses[c].Groups == 0;
        Span<(int Term, int Edits, int Frequency)> places = stackalloc (int, int, int)[MaxTypoTerms];
        int found = 0;
        for (int allowed = 1; allowed <= edits && found == 0; allowed++)
        {
            found = FuzzyMatcher.Find(word, allowed, prefixes: false, index, places);
            if (found == 0 && prefixes)
            {
                found = FuzzyMatcher.Find(word, allowed, prefixes: true, index, places);
            }
        }

        if (found == 0)
        {
            return;
        }

        int group = plan.AddGroup(c, GroupKind.Typo, places[0].Edits <= 1 ? options.TypoWeight : options.TypoWeight * options.TypoWeight, plan.Clauses[c].Groups);
        foreach ((int term, int distance, _) in places[..found])
        {
            if (distance > places[0].Edits)
            {
                break;
            }

            plan.AddTerm(term, 1);
            int next = index.Variants[term];
            for (int i = 0; i < MaxVariants && next != term; i++, next = index.Variants[next])
            {
                plan.AddTerm(next, options.VariantWeight);
            }
        }

        plan.Clauses[c].AnyOf |= 1ul << group;
        plan.Clauses[c].Correction = correct ? places[0].Term : -1;
        scorer.Score(scratch, c, group);
    }

    /// <summary><c>head set</c> also means <c>headset</c>.</summary>
    private void RunCompound(SearchScratch scratch, int c)
    {
        QueryPlan plan = scratch.Plan;
        QueryClause left = plan.Clauses[c];
        QueryClause right = plan.Clauses[c + 1];
        if (plan.Tokens[left.FirstToken].Kind == TokenKind.Han || plan.Tokens[right.FirstToken].Kind == TokenKind.Han || !plan.HasRoom)
        {
            return;
        }

        int term = index.Terms.Find(plan.Tokens.Text(left.FirstToken, 2));
        if (term < 0)
        {
            return;
        }

        int group = plan.AddGroup(c, GroupKind.Compound, options.CompoundWeight);
        int next = term;
        for (int i = 0; i < MaxVariants; i++)
        {
            plan.AddTerm(next, next == term ? 1 : options.VariantWeight);
            next = index.Variants[next];
            if (next == term)
            {
                break;
            }
        }

        plan.Clauses[c].AnyOf |= 1ul << group;
        plan.Clauses[c + 1].AnyOf |= 1ul << group;
        scorer.Score(scratch, c, group);
        plan.Clauses[c + 1].Weight = Math.Max(plan.Clauses[c + 1].Weight, plan.Groups[group].Idf / 2);
    }
}
