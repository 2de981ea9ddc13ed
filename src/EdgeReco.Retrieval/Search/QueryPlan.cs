using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>A query as it is being worked off: its tokens, clauses, groups and terms. Used again without allocating.</summary>
internal sealed class QueryPlan
{
    public const int MaxClauses = 16;
    public const int MaxGroups = 64;
    public const int MaxTerms = 1024;

    private readonly QueryClause[] clauses = new QueryClause[MaxClauses];
    private readonly QueryGroup[] groups = new QueryGroup[MaxGroups];
    private readonly int[] terms = new int[MaxTerms];
    private readonly float[] weights = new float[MaxTerms];

    public TokenBuffer Tokens { get; } = new();

    public int ClauseCount { get; private set; }

    public int GroupCount { get; private set; }

    public int TermCount { get; private set; }

    public bool HasRoom => GroupCount < MaxGroups;

    public Span<QueryClause> Clauses => clauses.AsSpan(0, ClauseCount);

    public Span<QueryGroup> Groups => groups.AsSpan(0, GroupCount);

    public ReadOnlySpan<int> TermsOf(in QueryGroup group) => terms.AsSpan(group.FirstTerm, group.TermCount);

    public ReadOnlySpan<float> WeightsOf(in QueryGroup group) => weights.AsSpan(group.FirstTerm, group.TermCount);

    public void Clear()
    {
        Tokens.Clear();
        ClauseCount = GroupCount = TermCount = 0;
    }

    /// <summary>Adds a clause; false when the query has too many words.</summary>
    public bool TryAddClause(int firstToken, int tokenCount, bool optional)
    {
        if (ClauseCount == MaxClauses)
        {
            return false;
        }

        clauses[ClauseCount++] = new QueryClause { FirstToken = firstToken, TokenCount = tokenCount, Optional = optional, Correction = -1 };
        return true;
    }

    /// <summary>Opens a group; its terms are added next. Call only while there <see cref="HasRoom"/>.</summary>
    public int AddGroup(int clause, GroupKind kind, float weight, ulong skip = 0)
    {
        groups[GroupCount] = new QueryGroup { FirstTerm = TermCount, Clause = clause, Kind = kind, Weight = weight, Skip = skip };
        return GroupCount++;
    }

    /// <summary>Adds a term to the last group; ignored when there is no room.</summary>
    public void AddTerm(int term, float weight)
    {
        if (TermCount < MaxTerms)
        {
            terms[TermCount] = term;
            weights[TermCount++] = weight;
            groups[GroupCount - 1].TermCount++;
        }
    }

    /// <summary>Takes the last group back.</summary>
    public void DropGroup()
    {
        GroupCount--;
        TermCount = groups[GroupCount].FirstTerm;
    }
}
