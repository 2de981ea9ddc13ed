using EdgeReco.Contracts;
using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Completes a query with words that the names of matching products hold: the last word to a whole one, and a word
/// after it where many names go on alike. A Chinese beginning goes on with the characters that follow it most.
/// </summary>
internal sealed class QueryCompleter(ProductSearcher searcher)
{
    /// <summary>How many matching products are looked at.</summary>
    public const int Products = 100;

    private const int AdjacentVotes = 5;

    public List<Suggestion> Complete(string text, int top, string? language, SearchScratch scratch)
    {
        QueryPlan plan = scratch.Plan;
        if (plan.ClauseCount == 0)
        {
            return [];
        }

        QueryClause last = plan.Clauses[^1];
        Token token = plan.Tokens[last.FirstToken];
        string before = text[..token.Start].TrimStart();
        if (token.Kind == TokenKind.Han)
        {
            string run = plan.Tokens.Text(last.FirstToken, last.TokenCount).ToString();
            return Suggestions(before, HanContinuations.Find(run, Names(scratch, language)), top);
        }

        bool finished = token.End < text.Length;
        return Suggestions(before, Words(plan.Tokens.Text(token), last, finished, plan.ClauseCount == 1, scratch), top);
    }

    private static List<Suggestion> Suggestions(string before, IEnumerable<(string Text, int Count)> ends, int top)
    {
        List<Suggestion> suggestions = [];
        foreach ((string end, _) in ends.OrderByDescending(e => e.Count).ThenBy(e => e.Text, StringComparer.Ordinal).Take(top))
        {
            suggestions.Add(new Suggestion(before + end, SuggestionKind.Query, null));
        }

        return suggestions;
    }

    private List<(string Text, int Count)> Words(ReadOnlySpan<char> word, QueryClause clause, bool finished, bool alone, SearchScratch scratch)
    {
        QueryPlan plan = scratch.Plan;
        SearchIndex index = searcher.Index;
        TermDictionary terms = index.Terms;
        int exact = terms.Find(word);
        (int from, int to) = finished ? (exact, exact + 1) : terms.Prefix(word);
        if (from == to || from < 0)
        {
            (from, to) = (clause.Correction, clause.Correction + 1);
        }

        if (from < 0)
        {
            return [];
        }

        Dictionary<int, int> whole = [];
        Dictionary<(int, int), int> pairs = [];
        CountNames(scratch, from, to, plan.ClauseCount > 1 ? plan.Clauses[^2].Groups : 0, whole, pairs);
        if (alone && !finished)
        {
            // The whole catalogue knows better than its best matches which words are common.
            whole.Clear();
            for (int term = from; term < to; term++)
            {
                if (index.TitleFrequencies[term] > 0 && IsWord(index, term))
                {
                    whole[term] = index.TitleFrequencies[term];
                }
            }
        }

        List<(string, int)> found = [];
        HashSet<int> taken = [];
        foreach ((int term, int count) in whole.OrderByDescending(w => w.Value).ThenBy(w => w.Key))
        {
            if (!finished && taken.Add(term))
            {
                found.Add((terms.Text(term).ToString(), count));
                for (int other = index.Variants[term], i = 0; other != term && i < 16; other = index.Variants[other], i++)
                {
                    taken.Add(other);
                }
            }
        }

        foreach (((int first, int second), int count) in pairs)
        {
            if (count > 1 || finished)
            {
                found.Add(($"{terms.Text(first)} {terms.Text(second)}", count));
            }
        }

        return found;
    }

    private void CountNames(SearchScratch scratch, int from, int to, ulong before, Dictionary<int, int> whole, Dictionary<(int, int), int> pairs)
    {
        SearchIndex index = searcher.Index;
        foreach (RankedProduct product in scratch.Best.Items[..Math.Min(Products, scratch.Best.Count)])
        {
            var names = index.NameTerms(product.Ordinal);
            int previous = -1;
            while (!names.AtEnd)
            {
                int term = (int)names.VarInt() - 1;
                if ((uint)term >= (uint)index.TermCount)
                {
                    previous = -1;
                    continue;
                }

                if (previous >= from && previous < to && IsWord(index, term) && term != previous)
                {
                    pairs[(previous, term)] = pairs.GetValueOrDefault((previous, term)) + 1;
                }

                if (term >= from && term < to && IsWord(index, term))
                {
                    // Right after the word that was typed before it, a word is a better guess.
                    bool follows = previous >= 0 && (scratch.Matched.GroupsOf(previous) & before) != 0;
                    whole[term] = whole.GetValueOrDefault(term) + (follows ? AdjacentVotes : 1);
                }

                previous = term;
            }
        }
    }

    private static bool IsWord(SearchIndex index, int term)
    {
        const byte Wanted = (byte)(TermTraits.Word | TermTraits.Token);
        ReadOnlySpan<char> text = index.Terms.Text(term);
        return (index.Traits[term] & Wanted) == Wanted && text.Length > 1 && !PhraseEnds.Contains(text) && !StopWords.Contains(text);
    }

    private IEnumerable<string> Names(SearchScratch scratch, string? language)
    {
        for (int i = 0; i < Math.Min(Products, scratch.Best.Count); i++)
        {
            Product product = searcher.Catalog.Read(scratch.Best.Items[i].Ordinal);
            if (searcher.Catalog.LanguageOf(language) > 0 && product.Translations.TryGetValue(searcher.Catalog.Languages[searcher.Catalog.LanguageOf(language) - 1], out ProductText? own))
            {
                yield return own.Name;
                continue;
            }

            yield return product.Name;
            foreach (ProductText text in product.Translations.Values)
            {
                yield return text.Name;
            }
        }
    }
}
