using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace EdgeReco.Host.Http;

/// <summary>Validators for content that rarely changes.</summary>
internal static class EntityTags
{
    private const int HashBytes = 12;

    /// <summary>A strong tag of some bytes: the beginning of their SHA-256.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..HashBytes])}\"");
    }

    /// <summary>Sends content with its tag, or 304 when the client has it already.</summary>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> content, string contentType, EntityTagHeaderValue tag, string cacheControl)
    {
        HttpResponse response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = cacheControl;
        if (Matches(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    // If-None-Match compares weakly (RFC 9110, 13.1.2).
    private static bool Matches(HttpRequest request, EntityTagHeaderValue tag)
    {
        foreach (EntityTagHeaderValue candidate in request.GetTypedHeaders().IfNoneMatch)
        {
            if (candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false))
            {
                return true;
            }
        }

        return false;
    }
}
