using EdgeReco.Retrieval.Text;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Retrieval.Search;

/// <summary>The memory that one search works in, and its answer. Belongs to one search at a time.</summary>
internal sealed class SearchScratch(int products, int brands, int categories)
{
    public QueryPlan Plan { get; } = new();

    public TextAnalyzer Analyzer { get; } = new();

    public MatchedTerms Matched { get; } = new();

    /// <summary>By product: the score so far.</summary>
    public float[] Scores { get; } = new float[products];

    /// <summary>By product: a bit for each group that it holds a term of.</summary>
    public ulong[] Groups { get; } = new ulong[products];

    /// <summary>By product: weighted term frequency of the group being scored.</summary>
    public float[] Frequencies { get; } = new float[products];

    /// <summary>Products with at least one group; after selection, the products that match.</summary>
    public int[] Touched { get; } = new int[products];

    public int TouchedCount { get; set; }

    /// <summary>Products of the group being scored.</summary>
    public int[] InGroup { get; } = new int[products];

    /// <summary>By place in <see cref="Touched"/>: the filters that the product fails.</summary>
    public byte[] Fails { get; } = new byte[products];

    public ProductFilter Filter { get; } = new(brands, categories);

    /// <summary>Room for counts by brand or category.</summary>
    public int[] Counts { get; } = new int[Math.Max(brands, categories) + 1];

    /// <summary>Products that match and pass the filters.</summary>
    public int Total { get; set; }

    /// <summary>The product whose id or GTIN the query is, or -1.</summary>
    public int ExactProduct { get; set; }

    /// <summary>The best products, in order when the search is done.</summary>
    public BoundedHeap Best { get; } = new();

    /// <summary>Memory of the vector search; null until a search with vectors was run.</summary>
    public VectorScratch? Vectors { get; set; }

    /// <summary>Whether <see cref="Scores"/> hold fused scores.</summary>
    public bool Fused { get; set; }

    /// <summary>What the scores of the words were multiplied by before the vectors' were added.</summary>
    public float WordFactor { get; set; }

    /// <summary>What the vectors' scores were multiplied by.</summary>
    public float VectorFactor { get; set; }

    /// <summary>Takes back what the last search left; touches only what it used.</summary>
    public void Clear()
    {
        foreach (int product in Touched.AsSpan(0, TouchedCount))
        {
            Scores[product] = 0;
            Groups[product] = 0;
        }

        TouchedCount = 0;
        Fused = false;
        Plan.Clear();
        Matched.Clear();
    }
}
