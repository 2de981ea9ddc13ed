using EdgeReco.Host.Http;

namespace EdgeReco.Host.Pages;

/// <summary>The kiosk page: files that are embedded in the program, each at its own address.</summary>
internal static class KioskFiles
{
    private const string Prefix = "kiosk/";
    private const string Index = "index.html";

    // Browsers ask again each time and get 304: a new program shows its new page at once.
    private const string CacheControl = "no-cache";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // A route each, not one for whatever is asked for: a wrong method on an API address must stay a 405.
        foreach (string resource in typeof(KioskFiles).Assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            // Read when it is first asked for: not while the program starts.
            var file = new Lazy<KioskFile>(() => Load(resource));
            string path = resource[Prefix.Length..];
            routes.MapMethods(path == Index ? "/" : $"/kiosk/{path}", [HttpMethods.Get, HttpMethods.Head], context => SendAsync(context, file.Value));
        }
    }

    private static Task SendAsync(HttpContext context, KioskFile file)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
        return EntityTags.SendAsync(context, file.Content, file.ContentType, file.Tag, CacheControl);
    }

    private static KioskFile Load(string resource)
    {
        using Stream stream = typeof(KioskFiles).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new KioskFile(content, ContentTypeOf(resource), EntityTags.Of(content));
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
