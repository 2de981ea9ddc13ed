using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.Extensions.ObjectPool;

namespace EdgeReco.Host.Http;

/// <summary>
/// Writes JSON bodies: serialised as a whole into a pooled buffer, so that a failure is still an error answer, the
/// length is known, and a steady stream of answers allocates no buffers.
/// </summary>
internal sealed class JsonBody : IDisposable
{
    // Bigger ones are rare; keeping them would hold their size for ever.
    private const int MostKeptBytes = 256 * 1024;

    // What browsers would take for markup stays escaped; Chinese is written as it is, at half the bytes.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    private static readonly DefaultObjectPool<JsonBody> Pool = new(new Policy(), Environment.ProcessorCount * 2);

    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;

    private JsonBody() => _writer = new Utf8JsonWriter(_buffer, WriterOptions);

    /// <summary>Sends a value as the whole body.</summary>
    public static async Task WriteAsync<T>(HttpResponse response, int status, string contentType, T value, JsonTypeInfo<T> type)
    {
        JsonBody body = Pool.Get();
        try
        {
            JsonSerializer.Serialize(body._writer, value, type);
            body._writer.Flush();
            response.StatusCode = status;
            response.ContentType = contentType;
            response.ContentLength = body._buffer.WrittenCount;
            if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            {
                await response.Body.WriteAsync(body._buffer.WrittenMemory, response.HttpContext.RequestAborted);
            }
        }
        finally
        {
            Pool.Return(body);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private sealed class Policy : PooledObjectPolicy<JsonBody>
    {
        public override JsonBody Create() => new();

        public override bool Return(JsonBody obj)
        {
            obj._buffer.ResetWrittenCount();
            obj._writer.Reset();
            return obj._buffer.Capacity <= MostKeptBytes;
        }
    }
}
