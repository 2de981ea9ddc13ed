using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Search;

/// <summary>An inverted index over mapped bytes. Immutable and safe to use from several threads.</summary>
public sealed class SearchIndex
{
    private readonly Column<uint> termOffsets;
    private readonly Column<char> termChars;
    private readonly Column<byte> traits;
    private readonly Column<int> documentFrequencies;
    private readonly Column<int> titleFrequencies;
    private readonly Column<int> variants;
    private readonly Column<uint> postingOffsets;
    private readonly ReadOnlyMemory<byte> postings;
    private readonly Column<byte> lengths;
    private readonly Column<uint> nameOffsets;
    private readonly ReadOnlyMemory<byte> nameTerms;

    private SearchIndex(PartReader part)
    {
        ReadOnlySpan<int> counts = part.Column<int>(IndexFormat.Counts, IndexFormat.CountFields).Span;
        if (counts[0] is < 0 or > IndexFormat.MaxProducts || counts[1] is < 0 or > IndexFormat.MaxTerms || counts[2] != IndexFormat.FieldCount)
        {
            throw part.Invalid(IndexFormat.Counts, "holds counts out of range");
        }

        ProductCount = counts[0];
        TermCount = counts[1];
        termChars = part.Column<char>(IndexFormat.TermChars);
        termOffsets = part.Offsets(IndexFormat.TermOffsets, TermCount, termChars.Count);
        traits = part.Column<byte>(IndexFormat.Traits, TermCount);
        documentFrequencies = part.Column(IndexFormat.DocumentFrequencies, TermCount, 0, ProductCount + 1);
        titleFrequencies = part.Column(IndexFormat.TitleFrequencies, TermCount, 0, ProductCount + 1);
        variants = part.Column(IndexFormat.Variants, TermCount, 0, TermCount);
        postings = part.Bytes(IndexFormat.Postings);
        postingOffsets = part.Offsets(IndexFormat.PostingOffsets, TermCount, postings.Length);
        lengths = part.Column<byte>(IndexFormat.Lengths, ProductCount * IndexFormat.FieldCount);
        nameTerms = part.Bytes(IndexFormat.NameTerms);
        nameOffsets = part.Offsets(IndexFormat.NameOffsets, ProductCount, nameTerms.Length);
        AverageLengths = Averages(part.Column<long>(IndexFormat.LengthSums, IndexFormat.FieldCount * 2).Span);
    }

    /// <summary>Products, the same as in the catalogue of the bundle.</summary>
    public int ProductCount { get; }

    /// <summary>Distinct terms.</summary>
    public int TermCount { get; }

    internal float[] AverageLengths { get; }

    internal TermDictionary Terms => new(termOffsets.Span, termChars.Span);

    internal ReadOnlySpan<byte> Traits => traits.Span;

    internal ReadOnlySpan<int> DocumentFrequencies => documentFrequencies.Span;

    internal ReadOnlySpan<int> TitleFrequencies => titleFrequencies.Span;

    internal ReadOnlySpan<int> Variants => variants.Span;

    internal ReadOnlySpan<byte> Lengths => lengths.Span;

    /// <summary>Opens an index.</summary>
    /// <param name="part">What <see cref="SearchIndexWriter"/> wrote; must stay valid while the index is used.</param>
    /// <exception cref="InvalidDataException">It is no index, or it is damaged.</exception>
    public static SearchIndex Open(ReadOnlyMemory<byte> part) =>
        new(PartReader.Open(part, IndexFormat.Kind, IndexFormat.Magic, IndexFormat.Version, IndexFormat.SectionCount));

    internal ReadOnlySpan<byte> Postings(int term)
    {
        ReadOnlySpan<uint> at = postingOffsets.Span;
        return postings.Span[(int)at[term]..(int)at[term + 1]];
    }

    /// <summary>The name tokens of a product: term + 1, 0 between languages.</summary>
    internal ByteCursor NameTerms(int product)
    {
        ReadOnlySpan<uint> at = nameOffsets.Span;
        return new ByteCursor(nameTerms.Span[(int)at[product]..(int)at[product + 1]]);
    }

    private static float[] Averages(ReadOnlySpan<long> sums)
    {
        float[] averages = new float[IndexFormat.FieldCount];
        for (int f = 0; f < averages.Length; f++)
        {
            averages[f] = sums[2 * f] > 0 && sums[(2 * f) + 1] > 0 ? (float)((double)sums[2 * f] / sums[(2 * f) + 1]) : 1f;
        }

        return averages;
    }
}
