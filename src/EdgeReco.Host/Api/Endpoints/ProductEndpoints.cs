using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Store;
using EdgeReco.Host.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/products/{id}</c> and <c>…/similar</c>.</summary>
internal static class ProductEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/products/{id}", Answer)
            .Describe("product", "Products", "One product", "With its texts in the language asked for.")
            .Takes(CommonParameters.ProductId, CommonParameters.Language)
            .Produces<ProductAnswer>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .NeedsStore();

        routes.MapGet("/v1/products/{id}/similar", AnswerSimilar)
            .Describe("similar", "Products", "Products like one", "What could be bought instead of it or beside it, the most alike first.")
            .Takes(CommonParameters.ProductId, CommonParameters.RecommendTop, CommonParameters.Language)
            .Produces<RecommendAnswer>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .NeedsStore();
    }

    /// <summary>The product that a path names.</summary>
    public static bool TryFind(IStore store, string id, string? language, out Product? product)
    {
        // The server leaves an escaped slash in a path as it is, for it is no separator there.
        return store.TryGetProduct(id, language, out product)
            || (id.Contains("%2F", StringComparison.OrdinalIgnoreCase)
                && store.TryGetProduct(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), language, out product));
    }

    /// <summary>The answer for an id that the store does not know.</summary>
    public static Problem Unknown() => Problem.NotFound("The store has no product with this id; ids are case-sensitive.");

    private static IResult Answer(HttpContext context)
    {
        var reader = new ParameterReader(context.Request);
        string id = reader.Get(CommonParameters.ProductId)!;
        string? asked = reader.Get(CommonParameters.Language);
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        IStore store = StoreLease.StoreOf(context);
        string language = store.Info.Resolve(asked);
        return TryFind(store, id, language, out Product? product)
            ? new JsonAnswer<ProductAnswer>(new ProductMapper(store, language).Map(product!), ApiJson.Default.ProductAnswer)
            : Unknown();
    }

    private static IResult AnswerSimilar(HttpContext context, [FromServices] HostMetrics metrics)
    {
        var reader = new ParameterReader(context.Request);
        string id = reader.Get(CommonParameters.ProductId)!;
        int top = reader.Get(CommonParameters.RecommendTop);
        string? asked = reader.Get(CommonParameters.Language);
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        IStore store = StoreLease.StoreOf(context);
        string language = store.Info.Resolve(asked);
        if (!TryFind(store, id, null, out Product? product) || store.Similar(product!.Id, top, language) is not { } result)
        {
            return Unknown();
        }

        metrics.Recommended(HostMetrics.Similar, result);
        return RecommendEndpoint.ToAnswer(result, new ProductMapper(store, language), language);
    }
}
