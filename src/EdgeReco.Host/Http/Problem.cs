using EdgeReco.Host.Api;

namespace EdgeReco.Host.Http;

/// <summary>Problem details (RFC 9457), the body of every error.</summary>
internal sealed record Problem : IResult, IStatusCodeHttpResult
{
    /// <summary>Media type of a problem.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>A URI that names the kind of problem; <c>about:blank</c> when the status says it all.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The kind of problem in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong with this request.</summary>
    public string? Detail { get; init; }

    /// <summary>The parameter or field at fault.</summary>
    public string? Parameter { get; init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>A parameter or field that does not hold what it should.</summary>
    public static Problem BadParameter(string name, string detail) => new()
    {
        Title = "Bad parameter",
        Status = StatusCodes.Status400BadRequest,
        Parameter = name,
        Detail = $"{name}: {detail}",
    };

    /// <summary>Something that this store does not have.</summary>
    public static Problem NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    /// <summary>No bundle is loaded.</summary>
    public static Problem NotReady() =>
        Of(StatusCodes.Status503ServiceUnavailable, "No bundle is loaded yet; /v1/status says why.");

    /// <summary>A problem that its status describes.</summary>
    public static Problem Of(int status, string? detail = null) => new()
    {
        Title = status switch
        {
            StatusCodes.Status400BadRequest => "Bad request",
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status404NotFound => "Not found",
            StatusCodes.Status405MethodNotAllowed => "Method not allowed",
            StatusCodes.Status408RequestTimeout => "Request timeout",
            StatusCodes.Status413PayloadTooLarge => "Content too large",
            StatusCodes.Status414UriTooLong => "URI too long",
            StatusCodes.Status415UnsupportedMediaType => "Unsupported media type",
            StatusCodes.Status500InternalServerError => "Internal error",
            StatusCodes.Status503ServiceUnavailable => "Not ready",
            _ => "Error",
        },
        Status = status,
        Detail = detail,
    };

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        JsonBody.WriteAsync(httpContext.Response, Status, ContentType, this, ApiJson.Default.Problem);
}
