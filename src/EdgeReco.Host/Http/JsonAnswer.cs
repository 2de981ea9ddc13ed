using System.Text.Json.Serialization.Metadata;

namespace EdgeReco.Host.Http;

/// <summary>An answer with a JSON body.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    : IResult, IStatusCodeHttpResult
{
    private const string ContentType = "application/json; charset=utf-8";

    int? IStatusCodeHttpResult.StatusCode => status;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        JsonBody.WriteAsync(httpContext.Response, status, ContentType, value, type);
}
