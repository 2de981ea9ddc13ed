using System.Text;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Text;

namespace EdgeReco.Engine.Search;

/// <summary>Writes the query as it was understood.</summary>
internal static class Correction
{
    /// <summary>The query with each misspelt word replaced by the closest one found; null when there was none.</summary>
    public static string? Write(string query, SearchScratch scratch, SearchIndex index)
    {
        StringBuilder? text = null;
        int copied = 0;
        foreach (QueryClause clause in scratch.Plan.Clauses)
        {
            if (clause.Correction < 0)
            {
                continue;
            }

            Token token = scratch.Plan.Tokens[clause.FirstToken];
            text ??= new StringBuilder(query.Length + 8);
            text.Append(query, copied, token.Start - copied).Append(index.Terms.Text(clause.Correction));
            copied = token.End;
        }

        return text?.Append(query, copied, query.Length - copied).ToString();
    }
}
