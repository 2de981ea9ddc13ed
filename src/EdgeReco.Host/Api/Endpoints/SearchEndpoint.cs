using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/search</c>.</summary>
internal static class SearchEndpoint
{
    private static readonly TextParameter Query = new(
        "q",
        "What the shopper typed: words in any of the store's languages, a product id or a barcode. Empty lists the catalogue by popularity.",
        SearchRequest.MaxQueryLength) { Default = "" };

    private static readonly IntegerParameter Top = new("top", "Hits to return.", 0, SearchRequest.MaxTop) { Default = 20 };

    private static readonly IntegerParameter Offset = new("offset", "Hits to leave out first.", 0, SearchRequest.MaxOffset);

    private static readonly FiltersParameter Filter = new(
        "filter",
        "A condition; given several times, all must hold: brand:A|B, category:Food/Dairy, price:1..5 (either bound may be left out), stock:in.")
    {
        Default = [],
    };

    private static readonly FacetsParameter Facets = new("facets", "What to count the matching products by, separated by commas.") { Default = [] };

    private static readonly ChoiceParameter<SearchSort> Sort = new(
        "sort",
        "Order of the hits.",
        ("relevance", SearchSort.Relevance),
        ("price", SearchSort.PriceAscending),
        ("-price", SearchSort.PriceDescending),
        ("name", SearchSort.Name),
        ("popularity", SearchSort.Popularity));

    private static readonly FlagParameter Explain = new("explain", "Whether each hit says how its score came about.");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/search", Answer)
            .Describe("search", "Search", "Search products", "Tolerates typing errors, completes the last word, filters, counts facets and highlights what matched.")
            .Takes(Query, Top, Offset, Filter, Facets, Sort, CommonParameters.Language, CommonParameters.Session, Explain)
            .Produces<SearchAnswer>()
            .Problems(StatusCodes.Status400BadRequest)
            .NeedsStore();

    private static IResult Answer(HttpContext context, [FromServices] SessionStore sessions, [FromServices] HostMetrics metrics)
    {
        var reader = new ParameterReader(context.Request);
        string query = reader.Get(Query)!;
        string? asked = reader.Get(CommonParameters.Language);
        string? session = reader.Get(CommonParameters.Session);
        IStore store = StoreLease.StoreOf(context);
        string language = store.Info.Resolve(asked);
        var request = new SearchRequest
        {
            Query = query,
            Top = reader.Get(Top),
            Offset = reader.Get(Offset),
            Filters = reader.Get(Filter),
            Facets = reader.Get(Facets),
            Sort = reader.Get(Sort),
            Language = language,
            Explain = reader.Get(Explain),
        };
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        if (session is not null)
        {
            sessions.Touch(session);
        }

        SearchResult result = store.Search(request);
        metrics.Searched(result);
        return new JsonAnswer<SearchAnswer>(ToAnswer(request, result, new ProductMapper(store, language), language), ApiJson.Default.SearchAnswer);
    }

    private static SearchAnswer ToAnswer(SearchRequest request, SearchResult result, ProductMapper products, string language)
    {
        var hits = new HitAnswer[result.Hits.Count];
        for (int i = 0; i < hits.Length; i++)
        {
            SearchHit hit = result.Hits[i];
            hits[i] = new HitAnswer(products.Map(hit.Product), hit.Score, hit.Highlights, hit.Reason, hit.Explanation);
        }

        return new SearchAnswer
        {
            Query = request.Query,
            Corrected = result.Corrected,
            Total = result.Total,
            Offset = request.Offset,
            Language = language,
            TookMs = Milliseconds.Of(result.Took),
            Skipped = result.Skipped,
            Hits = hits,
            Facets = result.Facets,
        };
    }
}
