using EdgeReco.Host.Api.Parameters;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>DELETE /v1/sessions/{id}</c>.</summary>
internal static class SessionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapDelete("/v1/sessions/{id}", Answer)
            .Describe("forget", "Sessions", "Forget a session", "Overwrites what was kept of it. Also 204 when nothing was.")
            .Takes(CommonParameters.SessionId)
            .Produces(StatusCodes.Status204NoContent)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden);

    private static IResult Answer(HttpContext context, [FromServices] SessionStore sessions)
    {
        var reader = new ParameterReader(context.Request);
        string id = reader.Get(CommonParameters.SessionId)!;
        if (reader.Failed(out Problem? problem))
        {
            return problem;
        }

        sessions.Delete(id);
        return Results.NoContent();
    }
}
