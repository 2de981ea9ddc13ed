namespace EdgeReco.Host.Http;

/// <summary>The headers that keep an answer what it is in a browser. Endpoints that need another policy replace it.</summary>
internal static class SecurityHeaders
{
    /// <summary>For data: nothing in it may be run, loaded or framed.</summary>
    public const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For pictures out of a bundle: an SVG may style itself and do nothing else, even when opened as a page.</summary>
    public const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>For the kiosk page: its own files and this server, no inline code, no markup made from text.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Sets the headers that every answer carries.</summary>
    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = DataPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
