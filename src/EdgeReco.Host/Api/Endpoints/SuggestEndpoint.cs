using System.Diagnostics;
using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/suggest</c>.</summary>
internal static class SuggestEndpoint
{
    private const int MostSuggestions = 50;

    private static readonly TextParameter Query = new("q", "What has been typed so far.", SearchRequest.MaxQueryLength) { Default = "" };

    private static readonly IntegerParameter Top = new("top", "Suggestions to return.", 1, MostSuggestions) { Default = 8 };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/suggest", Answer)
            .Describe("suggest", "Search", "Complete what is being typed", "Queries, products, categories and brands that begin like it.")
            .Takes(Query, Top, CommonParameters.Language)
            .Produces<SuggestAnswer>()
            .Problems(StatusCodes.Status400BadRequest)
            .NeedsStore();

    private static IResult Answer(HttpContext context, [FromServices] HostMetrics metrics)
    {
        var reader = new ParameterReader(context.Request);
        string query = reader.Get(Query)!;
        int top = reader.Get(Top);
        string? language = reader.Get(CommonParameters.Language);
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        IStore store = StoreLease.StoreOf(context);
        long started = Stopwatch.GetTimestamp();
        IReadOnlyList<Suggestion> suggestions = store.Suggest(query, top, store.Info.Resolve(language));
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        metrics.Suggested(took);
        return new JsonAnswer<SuggestAnswer>(new SuggestAnswer(query, suggestions, Milliseconds.Of(took)), ApiJson.Default.SuggestAnswer);
    }
}
