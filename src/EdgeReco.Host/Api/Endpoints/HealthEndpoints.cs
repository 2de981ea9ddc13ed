using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Http;
using EdgeReco.Host.Store;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => new JsonAnswer<HealthAnswer>(new HealthAnswer("live"), ApiJson.Default.HealthAnswer))
            .Describe("live", "Operation", "Whether the process lives", "Always 200 while it does.")
            .Produces<HealthAnswer>();

        routes.MapGet("/health/ready", (HttpContext context, [FromServices] StoreSlot slot) => Ready(context, slot))
            .Describe("ready", "Operation", "Whether a bundle is loaded", "503 while none is.")
            .Produces<HealthAnswer>()
            .Problems(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Ready(HttpContext context, StoreSlot slot)
    {
        if (slot.IsReady)
        {
            return new JsonAnswer<HealthAnswer>(new HealthAnswer("ready"), ApiJson.Default.HealthAnswer);
        }

        context.Response.Headers.RetryAfter = StoreLeaseMiddleware.RetryAfterSeconds;
        return Problem.NotReady();
    }
}
