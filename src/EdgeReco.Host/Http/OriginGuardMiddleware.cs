using System.Net;
using EdgeReco.Host.Startup;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Http;

/// <summary>
/// Keeps other web sites out of a server that trusts its machine: answers only to its own names (a foreign name that
/// resolves to this address is DNS rebinding), and takes changes only from its own pages or from programs.
/// </summary>
internal sealed class OriginGuardMiddleware
{
    private readonly RequestDelegate _next;
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly bool _anyHost;
    private readonly bool _anyAddress;

    public OriginGuardMiddleware(RequestDelegate next, IOptions<ServerOptions> options)
    {
        _next = next;
        string host = options.Value.ToListenAddress().Host;
        _hosts.Add(host);
        _hosts.UnionWith(options.Value.AllowedHosts);
        _anyHost = _hosts.Contains("*");

        // Who asked to be reached from outside is reached by address too; an address cannot be rebound.
        _anyAddress = !options.Value.ToListenAddress().IsLoopback;
    }

    public Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Apply(context.Response.Headers);
        HttpRequest request = context.Request;
        if (!IsOwnHost(request.Host.Host))
        {
            return Problem.BadParameter("Host", "this server does not answer to that name; Server:AllowedHosts lists the names.")
                .ExecuteAsync(context);
        }

        bool changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        return changes && !IsOwnOrigin(request)
            ? Problem.Of(StatusCodes.Status403Forbidden, "Pages of other sites may not change anything here.").ExecuteAsync(context)
            : _next(context);
    }

    private bool IsOwnHost(string host) =>
        _anyHost || _hosts.Contains(host) || (_anyAddress && IPAddress.TryParse(host, out _));

    private static bool IsOwnOrigin(HttpRequest request)
    {
        // Browsers always send one of the two with a change; other programs send neither.
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not (null or "" or "same-origin" or "none"))
        {
            return false;
        }

        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
