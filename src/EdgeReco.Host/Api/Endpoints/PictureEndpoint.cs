using EdgeReco.Contracts;
using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/products/{id}/picture</c>.</summary>
internal static class PictureEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/products/{id}/picture", AnswerAsync)
            .Describe("picture", "Products", "A product's picture", "Cacheable by its entity tag.")
            .Takes(CommonParameters.ProductId)
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml", additionalContentTypes: ["image/png", "image/jpeg", "image/webp"])
            .Produces(StatusCodes.Status304NotModified)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .NeedsStore();

    private static async ValueTask<IResult> AnswerAsync(HttpContext context, [FromServices] IOptions<PictureOptions> options)
    {
        var reader = new ParameterReader(context.Request);
        string id = reader.Get(CommonParameters.ProductId)!;
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        IStore store = StoreLease.StoreOf(context);
        if (!ProductEndpoints.TryFind(store, id, null, out Product? product))
        {
            return ProductEndpoints.Unknown();
        }

        if (product!.Picture is not { } name || !store.TryGetPicture(name, out ReadOnlyMemory<byte> content))
        {
            return Problem.NotFound("This product has no picture.");
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        await EntityTags.SendAsync(
            context,
            content,
            PictureFormat.ContentTypeOf(content.Span),
            EntityTags.Of(content.Span),
            $"public, max-age={options.Value.MaxAgeSeconds}");
        return Results.Empty;
    }
}
