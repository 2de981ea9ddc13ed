using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Searches one catalogue: text, codes, filters, order. Answers stand in the scratch that it is given; nothing is
/// allocated once the scratch has grown to its size. Safe to use from several threads, each with its own scratch.
/// </summary>
internal sealed class ProductSearcher
{
    public const float ExactCodeScore = 1000;
    private readonly RankingOptions options;
    private readonly ReadOnlyMemory<float> popularity;
    private readonly QueryExpander expander;
    private readonly NameRanker nameRanker;
    private readonly ScratchPool pool;

    /// <param name="catalog">The catalogue.</param>
    /// <param name="index">Its index.</param>
    /// <param name="popularity">By ordinal, any scale, not negative; empty when it is not known.</param>
    /// <param name="options">How matches are scored.</param>
    /// <exception cref="InvalidDataException">The parts do not belong together.</exception>
    public ProductSearcher(CatalogReader catalog, SearchIndex index, ReadOnlyMemory<float> popularity, RankingOptions options)
    {
        if (catalog.Count != index.ProductCount || (popularity.Length != 0 && popularity.Length != catalog.Count))
        {
            throw new InvalidDataException($"the catalogue has {catalog.Count} products, the search index {index.ProductCount}, the popularity {popularity.Length}");
        }

        Catalog = catalog;
        Index = index;
        this.popularity = popularity;
        this.options = options;
        Scorer = new GroupScorer(index, options);
        expander = new QueryExpander(index, Scorer, options);
        nameRanker = new NameRanker(index, popularity, options);
        pool = new ScratchPool(() => new SearchScratch(catalog.Count, catalog.BrandCount, catalog.Categories.Count));
    }

    public CatalogReader Catalog { get; }

    public SearchIndex Index { get; }

    public GroupScorer Scorer { get; }

    /// <summary>How many of the best products <see cref="Search"/> orders by their names, in <see cref="SearchScratch.Best"/>.</summary>
    public int RefineTop => options.RefineTop;

    public SearchScratch Rent() => pool.Rent();

    public void Return(SearchScratch scratch) => pool.Return(scratch);

    /// <summary>Runs a search; <see cref="SearchScratch.Best"/> then holds the first Offset + Top results in order.</summary>
    public void Search(SearchRequest request, SearchScratch scratch)
    {
        scratch.Clear();
        scratch.Filter.Set(request.Filters, Catalog);
        scratch.ExactProduct = -1;
        ReadOnlySpan<char> query = request.Query;
        bool browse = query.IsWhiteSpace();
        if (browse)
        {
            TouchAll(scratch);
        }
        else
        {
            expander.Run(query, request.Prefix, request.Typos, scratch);
            TouchExact(query.Trim(), scratch);
        }

        Selection.Run(scratch, Catalog, options, request.Sort == SearchSort.Relevance ? options.EnoughMatches : 1);
        scratch.Matched.Add(scratch.Plan, Index.Terms);
        Rank(request, scratch, refine: request.Sort == SearchSort.Relevance && !browse);
    }

    private void TouchAll(SearchScratch scratch)
    {
        ReadOnlySpan<float> popular = popularity.Span;
        for (int i = 0; i < Catalog.Count; i++)
        {
            scratch.Touched[i] = i;
            scratch.Scores[i] = popular.IsEmpty ? 0 : popular[i];
        }

        scratch.TouchedCount = Catalog.Count;
    }

    private void TouchExact(ReadOnlySpan<char> query, SearchScratch scratch)
    {
        if (!TryFindCode(query, out int product))
        {
            return;
        }

        scratch.ExactProduct = product;
        if (scratch.Groups[product] == 0)
        {
            scratch.Touched[scratch.TouchedCount++] = product;
        }

        scratch.Groups[product] = ulong.MaxValue;
        scratch.Scores[product] += ExactCodeScore;
    }

    private bool TryFindCode(ReadOnlySpan<char> query, out int product)
    {
        const int MaxCode = 128;
        product = -1;
        if (query.Length is 0 or > MaxCode)
        {
            return false;
        }

        if (Catalog.TryFind(query, out product))
        {
            return true;
        }

        // On a touch keyboard nobody looks for the shift key.
        Span<char> cased = stackalloc char[MaxCode];
        query.ToUpperInvariant(cased);
        if (Catalog.TryFind(cased[..query.Length], out product))
        {
            return true;
        }

        return char.IsAsciiDigit(query[0]) && Gtin.TryNormalize(query, out string gtin) && Catalog.TryFindGtin(gtin, out product);
    }

    /// <summary>Orders the products that match and pass the filters by the request's order, and counts them.</summary>
    /// <param name="request">The search.</param>
    /// <param name="scratch">A search that has matched.</param>
    /// <param name="refine">Whether names change the scores of the best.</param>
    public void Rank(SearchRequest request, SearchScratch scratch, bool refine)
    {
        int wanted = request.Offset + request.Top;
        scratch.Best.Reset(refine ? Math.Max(wanted, options.RefineTop) : wanted);
        ReadOnlySpan<int> idRanks = Catalog.IdRanks.Span;
        ReadOnlySpan<int> nameRanks = Catalog.NameRanks.Span.Slice(Catalog.LanguageOf(request.Language) * Catalog.Count, Catalog.Count);
        ReadOnlySpan<long> prices = Catalog.Prices.Span;
        ReadOnlySpan<float> popular = popularity.Span;
        int total = 0;
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            if (scratch.Fails[i] != 0)
            {
                continue;
            }

            total++;
            int product = scratch.Touched[i];
            float score = scratch.Scores[product];
            double key = request.Sort switch
            {
                SearchSort.PriceAscending => prices[product] < 0 ? double.NegativeInfinity : -prices[product],
                SearchSort.PriceDescending => prices[product] < 0 ? double.NegativeInfinity : prices[product],
                SearchSort.Name => -nameRanks[product],
                SearchSort.Popularity => popular.IsEmpty ? 0 : popular[product],
                _ => score,
            };
            scratch.Best.Offer(new RankedProduct(product, key, score, idRanks[product]));
        }

        scratch.Total = total;
        scratch.Best.Sort();
        if (refine)
        {
            nameRanker.Refine(scratch, scratch.Best.Items[..Math.Min(options.RefineTop, scratch.Best.Count)]);
        }
    }
}
