using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;
using EdgeReco.Host.Startup;
using EdgeReco.Host.Store;
using Microsoft.AspNetCore.Mvc;

namespace EdgeReco.Host.Api.Endpoints;

/// <summary><c>GET /v1/status</c>.</summary>
internal static class StatusEndpoint
{
    private const double Megabyte = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/status", Answer)
            .Describe("status", "Operation", "How the program is", "Version, bundle, model, memory and the last failure to load a bundle. Answers while no bundle is loaded, too.")
            .Produces<StatusAnswer>();

    private static JsonAnswer<StatusAnswer> Answer(
        [FromServices] StoreSlot slot,
        [FromServices] SessionStore sessions,
        [FromServices] ProcessClock process)
    {
        using StoreLease? lease = slot.Acquire();
        StoreInfo? info = lease?.Store.Info;
        var answer = new StatusAnswer
        {
            Version = ProgramVersion.Text,
            StartedAt = process.StartedAt,
            UptimeS = Math.Round(process.Uptime.TotalSeconds, 1),
            Ready = info is not null,
            Languages = info?.Languages ?? [],
            Currency = info?.Currency,
            Bundle = info is null ? null : Describe(info),
            Model = info?.ModelProvider is { } provider ? new ModelAnswer(provider) : null,
            Memory = new MemoryAnswer(
                Math.Round(Environment.WorkingSet / Megabyte, 1),
                Math.Round(GC.GetTotalMemory(forceFullCollection: false) / Megabyte, 1)),
            Sessions = sessions.Count,
            LastLoadError = slot.LastLoadError,
        };
        return new JsonAnswer<StatusAnswer>(answer, ApiJson.Default.StatusAnswer);
    }

    private static BundleAnswer Describe(StoreInfo info) => new(
        info.Id,
        info.Version,
        info.Name,
        info.Created,
        info.Products,
        info.Path,
        [.. info.Parts.Select(part => new PartAnswer(part.Role, part.Bytes))]);
}
