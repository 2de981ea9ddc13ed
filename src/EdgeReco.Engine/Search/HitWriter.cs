using EdgeReco.Contracts;
using EdgeReco.Engine.Reasons;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Engine.Search;

/// <summary>Makes a hit from a ranked product: its texts, what matched in them, and why it is there.</summary>
internal sealed class HitWriter(ProductSearcher searcher)
{
    private readonly Highlighter highlighter = new(searcher.Index);

    public SearchHit Write(RankedProduct found, SearchRequest request, string? corrected, SearchScratch scratch)
    {
        Product product = searcher.Catalog.Read(found.Ordinal, request.Language ?? "");
        return new SearchHit
        {
            Product = product,
            Score = found.Score,
            Highlights = scratch.Plan.ClauseCount == 0 ? [] : Highlights(product, scratch),
            Reason = Reason(found, request, corrected, scratch),
            Explanation = request.Explain ? Explanation(found, scratch) : [],
        };
    }

    private List<Highlight> Highlights(Product product, SearchScratch scratch)
    {
        List<Highlight> highlights = new(4);
        Add("name", product.Name, false);
        Add("brand", product.Brand, false);
        foreach (string level in product.Category)
        {
            Add("category", level, false);
        }

        Add("description", product.Description, true);
        return highlights;

        void Add(string field, string? text, bool shorten)
        {
            if (text is not null && highlighter.Mark(field, text, shorten, scratch) is { } highlight)
            {
                highlights.Add(highlight);
            }
        }
    }

    private static Reason Reason(RankedProduct found, SearchRequest request, string? corrected, SearchScratch scratch)
    {
        string query = request.Query.Trim();
        if (query.Length == 0)
        {
            return ReasonTexts.Write(ReasonCode.Popular, request.Language);
        }

        if (found.Ordinal == scratch.ExactProduct)
        {
            return ReasonTexts.Write(ReasonCode.ExactCode, request.Language, query);
        }

        ulong groups = scratch.Groups[found.Ordinal];
        if (scratch.Fused && groups == 0)
        {
            return ReasonTexts.Write(ReasonCode.SimilarMeaning, request.Language, query);
        }

        Span<QueryGroup> all = scratch.Plan.Groups;
        for (int g = 0; g < all.Length && corrected is not null; g++)
        {
            if (all[g].Kind == GroupKind.Typo && (groups & (1ul << g)) != 0)
            {
                return ReasonTexts.Write(ReasonCode.TypoMatch, request.Language, corrected.Trim());
            }
        }

        return ReasonTexts.Write(ReasonCode.TextMatch, request.Language, query);
    }

    private List<ScorePart> Explanation(RankedProduct found, SearchScratch scratch)
    {
        List<ScorePart> parts = [];
        double factor = scratch.Fused ? scratch.WordFactor : 1;
        double sum = 0;
        Span<QueryGroup> groups = scratch.Plan.Groups;
        for (int g = 0; g < groups.Length; g++)
        {
            // The exact product has all bits set; only what really scored is worth a line.
            double value = (scratch.Groups[found.Ordinal] & (1ul << g)) != 0 ? factor * searcher.Scorer.ScoreOf(scratch.Plan, g, found.Ordinal) : 0;
            if (value != 0)
            {
                parts.Add(new ScorePart(Name(groups[g], scratch), value));
                sum += value;
            }
        }

        if (VectorFusion.PartOf(found.Ordinal, scratch) is > 0 and var meaning)
        {
            parts.Add(new ScorePart("meaning", meaning));
            sum += meaning;
        }

        if (found.Ordinal == scratch.ExactProduct)
        {
            parts.Add(new ScorePart("code", ProductSearcher.ExactCodeScore));
            sum += ProductSearcher.ExactCodeScore;
        }

        // What the place in the name, missing words and popularity changed.
        if (Math.Abs(found.Score - sum) > 1e-4)
        {
            parts.Add(new ScorePart(scratch.Plan.ClauseCount == 0 ? "popularity" : "name and completeness", found.Score - sum));
        }

        return parts;
    }

    private static string Name(QueryGroup group, SearchScratch scratch)
    {
        QueryClause clause = scratch.Plan.Clauses[group.Clause];
        string kind = group.Kind switch
        {
            GroupKind.Prefix => "prefix",
            GroupKind.Typo => "typo",
            GroupKind.Compound => "compound",
            GroupKind.Part => "part",
            _ => "term",
        };
        return $"{kind} {scratch.Plan.Tokens.Text(clause.FirstToken, clause.TokenCount)}";
    }
}
