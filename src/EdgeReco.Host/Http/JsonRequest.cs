using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;

namespace EdgeReco.Host.Http;

/// <summary>Reads JSON bodies. Their size is limited by the server, their depth by the serialiser's options.</summary>
internal static class JsonRequest
{
    /// <summary>Reads a body.</summary>
    /// <returns>The value, or the problem with it.</returns>
    public static async ValueTask<(T? Value, Problem? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (!IsJson(request.ContentType))
        {
            return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON: send Content-Type: application/json in UTF-8."));
        }

        try
        {
            T? value = await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted);
            return value is null
                ? (null, Problem.BadParameter("body", "must be a JSON object, not null."))
                : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, Problem.BadParameter(FieldOf(exception), Describe(exception)));
        }
    }

    private static bool IsJson([NotNullWhen(true)] string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed)
        && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // "$.basket[3]" -> "basket[3]". A path may repeat property names of the sender's: keep it short.
    private static string FieldOf(JsonException exception)
    {
        string path = exception.Path is { Length: > 2 } full && full.StartsWith("$.", StringComparison.Ordinal) ? full[2..] : "body";
        return path.Length <= 64 ? path : path[..64];
    }

    private static string Describe(JsonException exception) =>
        $"is not the JSON that is expected here (line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}).";
}
