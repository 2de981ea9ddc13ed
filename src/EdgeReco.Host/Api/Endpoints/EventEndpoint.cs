using EdgeReco.Contracts;
using EdgeReco.Host.Api.Bodies;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>POST /v1/events</c>.</summary>
internal static class EventEndpoint
{
    private const int MostPieces = 999;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/events", AnswerAsync)
            .Describe("event", "Sessions", "Tell what a shopper did", "Builds up the session's basket and views, in memory only. A search is counted; its words are not kept.")
            .Accepts<EventBody>("application/json")
            .Produces(StatusCodes.Status202Accepted)
            .Problems(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType)
            .NeedsStore();

    private static async ValueTask<IResult> AnswerAsync(HttpContext context, [FromServices] SessionStore sessions, [FromServices] HostMetrics metrics)
    {
        (EventBody? body, Problem? problem) = await JsonRequest.ReadAsync(context.Request, ApiJson.Default.EventBody);
        problem ??= Check(body!);
        if (problem is not null)
        {
            return problem;
        }

        // Only what the store knows gets into a session.
        if (body!.Product is { } product && !StoreLease.StoreOf(context).TryGetProduct(product, null, out _))
        {
            return ProductEndpoints.Unknown();
        }

        sessions.Record(body.Session!, body.Type!.Value, body.Product, body.Quantity ?? 1);
        metrics.Happened(body.Type.Value);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static Problem? Check(EventBody body)
    {
        if (body.Session is null || !CommonParameters.IsSession(body.Session))
        {
            return Problem.BadParameter("session", $"must be {CommonParameters.SessionForm}.");
        }

        if (body.Type is not { } type)
        {
            return Problem.BadParameter("type", "must be one of view, add, remove, purchase, search, click.");
        }

        bool needsProduct = type is not (SessionEventType.Search or SessionEventType.Purchase);
        if (body.Product is null ? needsProduct : body.Product.Length is 0 or > CommonParameters.LongestProductId)
        {
            return Problem.BadParameter("product", $"must be a product id of 1 to {CommonParameters.LongestProductId} characters.");
        }

        if (body.Query is { Length: > SearchRequest.MaxQueryLength })
        {
            return Problem.BadParameter("query", $"must be no longer than {SearchRequest.MaxQueryLength} characters.");
        }

        return body.Quantity is < 1 or > MostPieces
            ? Problem.BadParameter("quantity", $"must be a whole number from 1 to {MostPieces}.")
            : null;
    }
}
