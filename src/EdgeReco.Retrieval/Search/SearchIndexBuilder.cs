using System.Runtime.InteropServices;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Storage;
using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>Collects terms and postings of products in ordinal order.</summary>
internal sealed class SearchIndexBuilder
{
    private const int FrequencyBits = 6;
    private const int MaxNameTerms = 64;

    private readonly Dictionary<string, int> termIds = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<TermTraits> traits = [];
    private readonly List<int> titleFrequencies = [];
    private readonly List<(int Term, int Product, uint Frequencies)> postings = [];
    private readonly List<byte> lengths = [];
    private readonly long[] lengthSums = new long[IndexFormat.FieldCount * 2];
    private readonly List<uint> nameOffsets = [0];
    private readonly List<int> names = [];
    private readonly TextAnalyzer analyzer = new();
    private readonly Dictionary<int, uint> frequencies = [];
    private readonly HashSet<int> titleTerms = [];
    private readonly int[] fieldLengths = new int[IndexFormat.FieldCount];
    private readonly int[] groupLengths = new int[IndexFormat.FieldCount];
    private int group;

    public void Add(Product product)
    {
        int ordinal = lengths.Count / IndexFormat.FieldCount;
        frequencies.Clear();
        titleTerms.Clear();
        Array.Clear(fieldLengths);
        Array.Clear(groupLengths);
        group = 0;
        IndexedFields.Visit(product, AddText);
        EndGroup();
        foreach ((int term, uint frequency) in frequencies)
        {
            postings.Add((term, ordinal, frequency));
        }

        foreach (int term in titleTerms)
        {
            titleFrequencies[term]++;
        }

        for (int f = 0; f < IndexFormat.FieldCount; f++)
        {
            byte code = FieldLengths.Encode(fieldLengths[f]);
            lengths.Add(code);
            lengthSums[2 * f] += FieldLengths.Decode(code);
            lengthSums[(2 * f) + 1] += code > 0 ? 1 : 0;
        }

        nameOffsets.Add((uint)names.Count);
    }

    public void WriteTo(Stream output)
    {
        int count = terms.Count;
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => string.CompareOrdinal(terms[a], terms[b]));
        int[] rank = new int[count];
        for (int i = 0; i < count; i++)
        {
            rank[order[i]] = i;
        }

        uint[] termOffsets = new uint[count + 1];
        var chars = new List<char>();
        byte[] orderedTraits = new byte[count];
        int[] orderedTitles = new int[count];
        for (int i = 0; i < count; i++)
        {
            chars.AddRange(terms[order[i]]);
            termOffsets[i + 1] = (uint)chars.Count;
            orderedTraits[i] = (byte)traits[order[i]];
            orderedTitles[i] = titleFrequencies[order[i]];
        }

        int products = nameOffsets.Count - 1;
        var part = new PartWriter(IndexFormat.Magic, IndexFormat.Version, IndexFormat.SectionCount);
        part.Set(IndexFormat.Counts, [products, count, IndexFormat.FieldCount]);
        part.Set(IndexFormat.TermOffsets, termOffsets);
        part.Set<char>(IndexFormat.TermChars, CollectionsMarshal.AsSpan(chars));
        part.Set(IndexFormat.Traits, orderedTraits);
        part.Set(IndexFormat.TitleFrequencies, orderedTitles);
        part.Set(IndexFormat.Variants, Variants(order));
        part.Set<byte>(IndexFormat.Lengths, CollectionsMarshal.AsSpan(lengths));
        part.Set(IndexFormat.LengthSums, lengthSums);
        WritePostings(part, rank);
        WriteNames(part, rank);
        part.WriteTo(output);
    }

    private void AddText(SearchField field, int language, string text)
    {
        if (language != group)
        {
            EndGroup();
            names.Add(-1);
            group = language;
        }

        analyzer.Analyze(text);
        int nameTerms = 0;
        foreach (TextTerm found in analyzer.Terms)
        {
            int term = TermId(analyzer.Text(found), found);
            ref uint packed = ref CollectionsMarshal.GetValueRefOrAddDefault(frequencies, term, out _);
            int shift = FrequencyBits * (int)field;
            if (((packed >> shift) & IndexFormat.MaxFrequency) < IndexFormat.MaxFrequency)
            {
                packed += 1u << shift;
            }

            if (found.Role == TermRole.Token)
            {
                groupLengths[(int)field]++;
                if (field == SearchField.Name && nameTerms++ < MaxNameTerms)
                {
                    names.Add(term);
                }
            }

            if (field <= SearchField.Category && found.Role is TermRole.Token or TermRole.Bigram)
            {
                titleTerms.Add(term);
            }
        }
    }

    // A field is as long as its longest language, so that a translation makes no product look wordy.
    private void EndGroup()
    {
        for (int f = 0; f < fieldLengths.Length; f++)
        {
            fieldLengths[f] = Math.Max(fieldLengths[f], groupLengths[f]);
            groupLengths[f] = 0;
        }
    }

    private int TermId(ReadOnlySpan<char> text, TextTerm found)
    {
        TermTraits trait = found.Kind switch
        {
            TokenKind.Han => TermTraits.Han,
            TokenKind.Word => TermTraits.Word,
            _ => text.ContainsAnyInRange('0', '9') ? TermTraits.Numeric : TermTraits.Word,
        };
        trait |= found.Role == TermRole.Token ? TermTraits.Token : TermTraits.None;
        if (termIds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int term))
        {
            traits[term] |= trait;
            return term;
        }

        string key = text.ToString();
        termIds.Add(key, term = terms.Count);
        terms.Add(key);
        traits.Add(trait);
        titleFrequencies.Add(0);
        return term;
    }

    /// <summary>Rings of the terms that share a stem.</summary>
    private int[] Variants(int[] order)
    {
        int[] next = new int[order.Length];
        Dictionary<string, (int First, int Last)> rings = new(StringComparer.Ordinal);
        Span<char> stem = stackalloc char[Tokenizer.MaxTokenLength + 2];
        for (int i = 0; i < order.Length; i++)
        {
            next[i] = i;
            string term = terms[order[i]];
            if (!traits[order[i]].HasFlag(TermTraits.Word) || term.Length > Tokenizer.MaxTokenLength)
            {
                continue;
            }

            ReadOnlySpan<char> key = stem[..EnglishStemmer.Stem(term, stem)];
            var lookup = rings.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(key, out (int First, int Last) ring))
            {
                next[ring.Last] = i;
                next[i] = ring.First;
                lookup[key] = (ring.First, i);
            }
            else
            {
                lookup[key] = (i, i);
            }
        }

        return next;
    }

    private void WritePostings(PartWriter part, int[] rank)
    {
        // A counting sort by term keeps the products of each term in ascending order.
        uint[] starts = new uint[rank.Length + 1];
        foreach ((int term, _, _) in postings)
        {
            starts[rank[term] + 1]++;
        }

        int[] documentFrequencies = new int[rank.Length];
        for (int i = 0; i < rank.Length; i++)
        {
            documentFrequencies[i] = (int)starts[i + 1];
            starts[i + 1] += starts[i];
        }

        uint[] cursor = [.. starts];
        var sorted = new (int Product, uint Frequencies)[postings.Count];
        foreach ((int term, int product, uint packed) in postings)
        {
            sorted[cursor[rank[term]]++] = (product, packed);
        }

        uint[] offsets = new uint[rank.Length + 1];
        var bytes = new ByteWriter();
        for (int i = 0; i < rank.Length; i++)
        {
            int last = -1;
            foreach ((int product, uint packed) in sorted.AsSpan((int)starts[i], documentFrequencies[i]))
            {
                WritePosting(bytes, (uint)(product - last - 1), packed);
                last = product;
            }

            offsets[i + 1] = (uint)bytes.Length;
        }

        part.Set(IndexFormat.DocumentFrequencies, documentFrequencies);
        part.Set(IndexFormat.PostingOffsets, offsets);
        part.Set(IndexFormat.Postings, bytes);
    }

    private static void WritePosting(ByteWriter bytes, uint gap, uint packed)
    {
        Span<byte> found = stackalloc byte[IndexFormat.FieldCount];
        int count = 0;
        int fields = 0;
        bool plain = true;
        for (int f = 0; f < IndexFormat.FieldCount; f++)
        {
            byte frequency = (byte)((packed >> (FrequencyBits * f)) & IndexFormat.MaxFrequency);
            if (frequency > 0)
            {
                fields |= 1 << f;
                found[count++] = frequency;
                plain &= frequency == 1;
            }
        }

        bytes.VarInt(gap);
        bytes.Byte((byte)(fields | (plain ? 0 : IndexFormat.HasFrequencies)));
        if (!plain)
        {
            bytes.Raw(found[..count]);
        }
    }

    private void WriteNames(PartWriter part, int[] rank)
    {
        uint[] offsets = new uint[nameOffsets.Count];
        var bytes = new ByteWriter();
        for (int i = 0; i + 1 < nameOffsets.Count; i++)
        {
            for (uint n = nameOffsets[i]; n < nameOffsets[i + 1]; n++)
            {
                int term = names[(int)n];
                bytes.VarInt(term < 0 ? 0 : (uint)rank[term] + 1);
            }

            offsets[i + 1] = (uint)bytes.Length;
        }

        part.Set(IndexFormat.NameOffsets, offsets);
        part.Set(IndexFormat.NameTerms, bytes);
    }
}
