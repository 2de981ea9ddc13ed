namespace EdgeReco.Retrieval.Search;

/// <summary>The terms that a query matched, found by number or by text: an open-addressed table of fixed size.</summary>
internal sealed class MatchedTerms
{
    private const int Size = 4 * QueryPlan.MaxTerms;
    private readonly (int Term, ulong Groups)[] byNumber = new (int, ulong)[Size];
    private readonly (uint Hash, int Term)[] byText = new (uint, int)[Size];
    private readonly int[] used = new int[2 * QueryPlan.MaxTerms];
    private int usedCount;

    public void Clear()
    {
        foreach (int slot in used.AsSpan(0, usedCount))
        {
            if (slot < Size)
            {
                byNumber[slot] = default;
            }
            else
            {
                byText[slot - Size] = default;
            }
        }

        usedCount = 0;
    }

    /// <summary>Takes over all terms of the plan.</summary>
    public void Add(QueryPlan plan, TermDictionary dictionary)
    {
        Clear();
        for (int g = 0; g < plan.GroupCount; g++)
        {
            foreach (int term in plan.TermsOf(plan.Groups[g]))
            {
                Add(term, 1ul << g, dictionary);
            }
        }
    }

    /// <summary>The groups that a term belongs to; 0 for a term that the query does not match.</summary>
    public ulong GroupsOf(int term)
    {
        for (int slot = Slot((uint)term * 2654435761u); byNumber[slot].Groups != 0; slot = (slot + 1) & (Size - 1))
        {
            if (byNumber[slot].Term == term)
            {
                return byNumber[slot].Groups;
            }
        }

        return 0;
    }

    /// <summary>The groups that a text belongs to.</summary>
    public ulong GroupsOf(ReadOnlySpan<char> text, TermDictionary dictionary)
    {
        uint hash = Hash(text);
        for (int slot = Slot(hash); byText[slot].Hash != 0; slot = (slot + 1) & (Size - 1))
        {
            if (byText[slot].Hash == hash && dictionary.Text(byText[slot].Term).SequenceEqual(text))
            {
                return GroupsOf(byText[slot].Term);
            }
        }

        return 0;
    }

    private static int Slot(uint hash) => (int)(hash >> 20) & (Size - 1);

    // FNV-1a with a final mix; never 0, which marks a free slot.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash *= 2654435761;
        return hash == 0 ? 1 : hash;
    }

    private void Add(int term, ulong group, TermDictionary dictionary)
    {
        int slot = Slot((uint)term * 2654435761u);
        for (; byNumber[slot].Groups != 0; slot = (slot + 1) & (Size - 1))
        {
            if (byNumber[slot].Term == term)
            {
                byNumber[slot].Groups |= group;
                return;
            }
        }

        byNumber[slot] = (term, group);
        used[usedCount++] = slot;
        uint hash = Hash(dictionary.Text(term));
        slot = Slot(hash);
        while (byText[slot].Hash != 0)
        {
            slot = (slot + 1) & (Size - 1);
        }

        byText[slot] = (hash, term);
        used[usedCount++] = slot + Size;
    }
}
