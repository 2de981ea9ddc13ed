using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Engine.Search;

/// <summary>Product search over one bundle, from the typed query to the answer. Safe to use from several threads.</summary>
public sealed class SearchPipeline
{
    private readonly ProductSearcher searcher;
    private readonly HitWriter hits;
    private readonly Suggester suggester;
    private readonly TimeProvider time;

    /// <summary>Joins the parts.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="index">Its search index.</param>
    /// <param name="popularity">By ordinal how much a product is bought, on any scale from 0; empty when not known.</param>
    /// <param name="options">How matches are scored; null means the defaults.</param>
    /// <param name="time">Measures how long a search took; null means the system's clock.</param>
    /// <exception cref="InvalidDataException">The parts do not belong together.</exception>
    public SearchPipeline(CatalogReader catalog, SearchIndex index, ReadOnlyMemory<float> popularity = default, RankingOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(index);
        this.time = time ?? TimeProvider.System;
        searcher = new ProductSearcher(catalog, index, popularity, options ?? new RankingOptions());
        hits = new HitWriter(searcher);
        suggester = new Suggester(searcher);
    }

    /// <summary>Adds what vectors say to what words found; null where there are none.</summary>
    internal VectorFusion? Fusion { get; init; }

    /// <summary>Searches.</summary>
    /// <param name="request">The search, within the bounds that <see cref="SearchRequest"/> names.</param>
    /// <exception cref="ArgumentException">A value of the request is out of its bounds.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        long started = time.GetTimestamp();
        SearchScratch scratch = searcher.Rent();
        try
        {
            searcher.Search(request, scratch);
            Fusion?.Fuse(request, searcher, scratch);
            ReadOnlySpan<RankedProduct> found = scratch.Best.Items;
            found = found[Math.Min(request.Offset, found.Length)..Math.Min(request.Offset + request.Top, found.Length)];
            string? corrected = Correction.Write(request.Query, scratch, searcher.Index);
            var page = new SearchHit[found.Length];
            for (int i = 0; i < page.Length; i++)
            {
                page[i] = hits.Write(found[i], request, corrected, scratch);
            }

            var facets = new Facet[request.Facets.Count];
            for (int i = 0; i < facets.Length; i++)
            {
                facets[i] = FacetCounter.Count(request.Facets[i], scratch, searcher.Catalog, request.Language);
            }

            return new SearchResult
            {
                Corrected = corrected,
                Total = scratch.Total,
                Hits = page,
                Facets = facets,
                Took = time.GetElapsedTime(started),
            };
        }
        finally
        {
            searcher.Return(scratch);
        }
    }

    /// <summary>Completes what is being typed: queries first, then products, categories and brands.</summary>
    /// <param name="text">What stands in the search box, at most <see cref="SearchRequest.MaxQueryLength"/>.</param>
    /// <param name="top">Most suggestions, 0 to 50.</param>
    /// <param name="language">Language of the suggestions (BCP 47); null means the store's primary language.</param>
    /// <exception cref="ArgumentException">An argument is out of its bounds.</exception>
    public IReadOnlyList<Suggestion> Suggest(string text, int top, string? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, SearchRequest.MaxQueryLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top, Suggester.MaxTop);
        SearchScratch scratch = searcher.Rent();
        try
        {
            return suggester.Suggest(text, top, language, scratch);
        }
        finally
        {
            searcher.Return(scratch);
        }
    }

    private static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request.Query);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Query.Length, SearchRequest.MaxQueryLength, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Top, SearchRequest.MaxTop, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Offset, SearchRequest.MaxOffset, nameof(request));
        if (!Enum.IsDefined(request.Sort))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Sort, "unknown sort order");
        }
    }
}
