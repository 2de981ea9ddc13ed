using System.Numerics;

namespace EdgeReco.Retrieval.Search;

/// <summary>Adds the BM25F score of one group of terms to the products that hold one of them.</summary>
internal sealed class GroupScorer(SearchIndex index, RankingOptions options)
{
    // Weight over length normalisation, by field and length code.
    private readonly float[] norms = Norms(index.AverageLengths, options);
    private readonly float k1 = options.K1;

    /// <summary>Scores a group for its clause and gives the clause its weight.</summary>
    /// <returns>Products that took something from the group.</returns>
    public int Score(SearchScratch scratch, int c, int group)
    {
        Score(scratch, group);
        QueryGroup scored = scratch.Plan.Groups[group];
        ref QueryClause clause = ref scratch.Plan.Clauses[c];
        float weight = scored.Kind is GroupKind.Compound or GroupKind.Part ? scored.Idf / 2 : scored.Idf;
        clause.Weight = scored.Kind == GroupKind.Prefix && clause.Weight > 0 ? clause.Weight : Math.Max(clause.Weight, weight);
        return scored.Products;
    }

    private void Score(SearchScratch scratch, int groupIndex)
    {
        ref QueryGroup group = ref scratch.Plan.Groups[groupIndex];
        int count = 0;
        ReadOnlySpan<int> terms = scratch.Plan.TermsOf(group);
        ReadOnlySpan<float> weights = scratch.Plan.WeightsOf(group);
        for (int i = 0; i < terms.Length; i++)
        {
            count = Accumulate(scratch, terms[i], weights[i], group.Skip, count);
        }

        double n = index.ProductCount;
        group.Products = count;
        group.Idf = (float)Math.Log(1 + ((n - count + 0.5) / (count + 0.5)));
        float scale = group.Idf * group.Weight;
        float[] frequencies = scratch.Frequencies;
        float[] scores = scratch.Scores;
        ulong[] groups = scratch.Groups;
        int[] touched = scratch.Touched;
        int touchedCount = scratch.TouchedCount;
        ulong bit = 1ul << groupIndex;
        foreach (int product in scratch.InGroup.AsSpan(0, count))
        {
            float frequency = frequencies[product];
            frequencies[product] = 0;
            scores[product] += scale * frequency / (k1 + frequency);
            if (groups[product] == 0)
            {
                touched[touchedCount++] = product;
            }

            groups[product] |= bit;
        }

        scratch.TouchedCount = touchedCount;
    }

    /// <summary>What the group adds to the score of one product, for explanations.</summary>
    public float ScoreOf(QueryPlan plan, int groupIndex, int product)
    {
        QueryGroup group = plan.Groups[groupIndex];
        float frequency = 0;
        ReadOnlySpan<int> terms = plan.TermsOf(group);
        for (int i = 0; i < terms.Length; i++)
        {
            var postings = new PostingsCursor(index.Postings(terms[i]), index.ProductCount);
            while (postings.Next())
            {
                if (postings.Product == product)
                {
                    frequency += plan.WeightsOf(group)[i] * Weigh(postings, index.Lengths);
                }
            }
        }

        return group.Idf * group.Weight * frequency / (k1 + frequency);
    }

    private int Accumulate(SearchScratch scratch, int term, float weight, ulong skip, int count)
    {
        float[] frequencies = scratch.Frequencies;
        ulong[] groups = scratch.Groups;
        int[] inGroup = scratch.InGroup;
        ReadOnlySpan<byte> lengths = index.Lengths;
        var postings = new PostingsCursor(index.Postings(term), index.ProductCount);
        while (postings.Next())
        {
            int product = postings.Product;
            if ((groups[product] & skip) != 0)
            {
                continue;
            }

            ref float frequency = ref frequencies[product];
            if (frequency == 0)
            {
                inGroup[count++] = product;
            }

            // Never 0, or the product would be counted twice.
            frequency += Math.Max(weight * Weigh(postings, lengths), float.Epsilon);
        }

        return count;
    }

    private float Weigh(in PostingsCursor postings, ReadOnlySpan<byte> lengths)
    {
        int row = postings.Product * IndexFormat.FieldCount;
        int fields = postings.Fields;
        float sum = 0;
        for (int i = 0; fields != 0; i++, fields &= fields - 1)
        {
            int field = BitOperations.TrailingZeroCount(fields);
            sum += norms[(field << 8) | lengths[row + field]] * postings.Frequency(i);
        }

        return sum;
    }

    private static float[] Norms(float[] averages, RankingOptions options)
    {
        ReadOnlySpan<float> weights = [options.NameWeight, options.BrandWeight, options.CategoryWeight, options.DescriptionWeight, options.AttributesWeight];
        float[] norms = new float[IndexFormat.FieldCount << 8];
        for (int field = 0; field < IndexFormat.FieldCount; field++)
        {
            float b = field == (int)SearchField.Name ? options.NameB : options.OtherB;
            for (int code = 0; code <= byte.MaxValue; code++)
            {
                norms[(field << 8) | code] = weights[field] / (1 - b + (b * FieldLengths.Decode((byte)code) / averages[field]));
            }
        }

        return norms;
    }
}
