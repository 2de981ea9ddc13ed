using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace EdgeReco.Host.SelfTest;

/// <summary>The questions of the self-test. They take what they ask about from the store itself, so that any bundle will do.</summary>
internal sealed class SelfTestChecks(HttpClient client, TextWriter output)
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadyPause = TimeSpan.FromMilliseconds(10);

    private int _failed;

    /// <summary>Asks everything.</summary>
    /// <returns>How many checks failed.</returns>
    public async Task<int> RunAsync()
    {
        await CheckAsync("ready", BecomeReadyAsync);
        if (_failed > 0)
        {
            return _failed;
        }

        using JsonDocument status = await GetJsonAsync("/v1/status");
        await CheckAsync("status", () => Expect(status.RootElement.GetProperty("ready").GetBoolean(), "not ready"));
        string? id = null;
        foreach (JsonElement language in status.RootElement.GetProperty("languages").EnumerateArray())
        {
            string lang = language.GetString()!;
            await CheckAsync($"search in {lang}", async () => id = await SearchAsync(lang));
        }

        if (id is null)
        {
            return _failed;
        }

        string path = $"/v1/products/{Uri.EscapeDataString(id)}";
        using JsonDocument product = await GetJsonAsync(path);
        string name = product.RootElement.GetProperty("name").GetString()!;
        await CheckAsync("suggest", () => HasSomeAsync($"/v1/suggest?q={Uri.EscapeDataString(name[..1])}", "suggestions"));
        await CheckAsync("recommend", () => RecommendAsync(id));
        await CheckAsync("similar", () => HasSomeAsync($"{path}/similar?top=3", "items"));
        if (product.RootElement.GetProperty("gtins") is { } gtins && gtins.GetArrayLength() > 0)
        {
            await CheckAsync("barcode", () => BarcodeAsync(gtins[0].GetString()!, id));
        }

        if (product.RootElement.TryGetProperty("picture", out JsonElement picture))
        {
            await CheckAsync("picture", () => ExpectAsync(picture.GetString()!, HttpStatusCode.OK, "image/"));
        }

        await CheckAsync("page", () => ExpectAsync("/", HttpStatusCode.OK, "text/html"));
        await CheckAsync("metrics", () => ExpectAsync("/metrics", HttpStatusCode.OK, "text/plain"));
        await CheckAsync("openapi", () => ExpectAsync("/openapi/v1.json", HttpStatusCode.OK, "application/json"));
        await CheckAsync("bad parameter", () => ExpectAsync("/v1/search?top=many", HttpStatusCode.BadRequest, "application/problem+json"));
        await CheckAsync("unknown product", () => ExpectAsync("/v1/products/no-such-product", HttpStatusCode.NotFound, "application/problem+json"));
        return _failed;
    }

    private async Task CheckAsync(string name, Func<Task> check)
    {
        long started = Stopwatch.GetTimestamp();
        try
        {
            await check();
            await output.WriteLineAsync($"ok    {name} ({Stopwatch.GetElapsedTime(started).TotalMilliseconds:F1} ms)");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or OperationCanceledException)
        {
            _failed++;
            await output.WriteLineAsync($"FAIL  {name}: {exception.Message}");
        }
    }

    private async Task BecomeReadyAsync()
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < ReadyLimit)
        {
            using HttpResponseMessage response = await client.GetAsync("/health/ready");
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            using JsonDocument status = await GetJsonAsync("/v1/status");
            if (status.RootElement.TryGetProperty("last_load_error", out JsonElement error))
            {
                throw new InvalidOperationException(error.GetString());
            }

            await Task.Delay(ReadyPause);
        }

        throw new InvalidOperationException($"not ready within {ReadyLimit.TotalSeconds} s");
    }

    /// <summary>Looks for the store's most popular product by its name in a language.</summary>
    private async Task<string> SearchAsync(string language)
    {
        using JsonDocument all = await GetJsonAsync($"/v1/search?top=1&lang={language}");
        JsonElement product = all.RootElement.GetProperty("hits")[0].GetProperty("product");
        string id = product.GetProperty("id").GetString()!;
        string query = Uri.EscapeDataString(product.GetProperty("name").GetString()!);
        using JsonDocument found = await GetJsonAsync($"/v1/search?q={query}&lang={language}&facets=brand,category,price,stock&explain=true");
        await Expect(
            found.RootElement.GetProperty("hits").EnumerateArray().Any(hit => hit.GetProperty("product").GetProperty("id").ValueEquals(id)),
            $"the product named exactly so is not among the hits ({id})");
        return id;
    }

    private async Task RecommendAsync(string id)
    {
        using var body = new ByteArrayContent(JsonBytes(id));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await client.PostAsync("/v1/recommend", body);
        response.EnsureSuccessStatusCode();
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        JsonElement items = answer.RootElement.GetProperty("items");
        await Expect(items.GetArrayLength() > 0, "no items");
        await Expect(!items.EnumerateArray().Any(item => item.GetProperty("product").GetProperty("id").ValueEquals(id)), "recommends what is in the basket");
    }

    private async Task BarcodeAsync(string gtin, string id)
    {
        using JsonDocument answer = await GetJsonAsync($"/v1/barcodes/{gtin}");
        await Expect(answer.RootElement.GetProperty("product").GetProperty("id").ValueEquals(id), "another product has it");
    }

    private async Task HasSomeAsync(string path, string list)
    {
        using JsonDocument answer = await GetJsonAsync(path);
        await Expect(answer.RootElement.GetProperty(list).GetArrayLength() > 0, $"no {list}");
    }

    private async Task ExpectAsync(string path, HttpStatusCode status, string contentType)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        await Expect(response.StatusCode == status, $"status {(int)response.StatusCode}");
        string got = response.Content.Headers.ContentType?.ToString() ?? "none";
        await Expect(got.StartsWith(contentType, StringComparison.Ordinal), $"content type {got}");
    }

    private async Task<JsonDocument> GetJsonAsync(string path) => JsonDocument.Parse(await client.GetByteArrayAsync(path));

    private static byte[] JsonBytes(string id)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("basket");
            writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static Task Expect(bool holds, string otherwise) =>
        holds ? Task.CompletedTask : throw new InvalidOperationException(otherwise);
}
