using EdgeReco.Contracts;
using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Marks what the query matched in a text. It looks for the terms that the search itself used, so stems, beginnings,
/// corrected words and Chinese are marked just as they were found.
/// </summary>
internal sealed class Highlighter(SearchIndex index)
{
    private const int MaxPassage = 160;
    private const int MaxAnalyzed = 4096;
    private const int MaxSpans = 32;

    /// <summary>Marks one text; null when nothing in it matches.</summary>
    /// <param name="field">The name to give to the highlight.</param>
    /// <param name="text">The text as shown.</param>
    /// <param name="shorten">Whether a long text is cut to the passage around the matches.</param>
    /// <param name="scratch">A finished search.</param>
    public Highlight? Mark(string field, string text, bool shorten, SearchScratch scratch)
    {
        TextAnalyzer analyzer = scratch.Analyzer;
        analyzer.Analyze(text.AsSpan(0, Math.Min(text.Length, MaxAnalyzed)));
        TermDictionary dictionary = index.Terms;
        List<TextSpan>? spans = null;
        for (int i = 0; i < analyzer.Terms.Count; i++)
        {
            TextTerm term = analyzer.Terms[i];
            if (scratch.Matched.GroupsOf(analyzer.Text(term), dictionary) == 0)
            {
                continue;
            }

            Token first = analyzer.Tokens[term.FirstToken];
            Token last = analyzer.Tokens[term.FirstToken + term.TokenCount - 1];
            (spans ??= []).Add(new TextSpan(first.Start, last.End - first.Start));
        }

        if (spans is null)
        {
            return null;
        }

        List<TextSpan> merged = Merge(spans);
        return shorten && text.Length > MaxPassage ? Passage(field, text, merged) : new Highlight(field, text, Limit(merged));
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        List<TextSpan> merged = [spans[0]];
        foreach (TextSpan span in spans)
        {
            TextSpan last = merged[^1];
            int end = last.Start + last.Length;
            if (span.Start < end || (span.Start == end && span.Start > last.Start))
            {
                merged[^1] = last with { Length = Math.Max(end, span.Start + span.Length) - last.Start };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static List<TextSpan> Limit(List<TextSpan> spans) => spans.Count > MaxSpans ? spans[..MaxSpans] : spans;

    /// <summary>The window that holds most matches, cut at spaces where there are any.</summary>
    private static Highlight Passage(string field, string text, List<TextSpan> spans)
    {
        int best = 0;
        int bestCount = 0;
        for (int i = 0, end = 0; i < spans.Count; i++)
        {
            end = Math.Max(end, i);
            while (end < spans.Count && spans[end].Start + spans[end].Length - spans[i].Start <= MaxPassage * 3 / 4)
            {
                end++;
            }

            if (end - i > bestCount)
            {
                (best, bestCount) = (i, end - i);
            }
        }

        int start = Math.Max(0, spans[best].Start - (MaxPassage / 4));
        start = WordStart(text, start, spans[best].Start);
        int stop = Math.Min(text.Length, start + MaxPassage);
        stop = stop == text.Length ? stop : WordEnd(text, stop, spans[best].Start + spans[best].Length);
        List<TextSpan> inside = [];
        foreach (TextSpan span in spans)
        {
            int from = Math.Max(span.Start, start);
            int to = Math.Min(span.Start + span.Length, stop);
            if (from < to && inside.Count < MaxSpans)
            {
                inside.Add(new TextSpan(from - start, to - from));
            }
        }

        return new Highlight(field, text[start..stop], inside);
    }

    private static int WordStart(string text, int start, int limit)
    {
        for (int i = start; start > 0 && i < limit; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private static int WordEnd(string text, int end, int limit)
    {
        for (int i = end; i > limit; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return end > limit && char.IsLowSurrogate(text[end]) ? end - 1 : Math.Max(end, Math.Min(limit, text.Length));
    }
}
