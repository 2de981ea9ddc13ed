using System.Net;
using System.Text.Json;
using EdgeReco.Contracts;

namespace EdgeReco.Host.Tests.Api;

public sealed class EndpointTests : IAsyncLifetime
{
    private readonly ScriptedStore _store = new();
    private TestHost _host = null!;

    private HttpClient Client => _host.Client;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(new ScriptedOpener(_store));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Search_AllParameters_ReachTheEngine()
    {
        JsonElement answer = await Client.AskAsync(
            "/v1/search?q=mi&top=5&offset=3&filter=brand:A%7CB&filter=price:1..5&facets=stock,price&sort=-price&lang=zh-CN&explain=true&session=s").JsonAsync();
        SearchRequest request = _store.LastSearch!;
        Assert.Equal(("mi", 5, 3, SearchSort.PriceDescending, "zh", true), (request.Query, request.Top, request.Offset, request.Sort, request.Language, request.Explain));
        Assert.Equal(2, request.Filters.Count);
        Assert.Equal([FacetField.Stock, FacetField.Price], request.Facets);
        Assert.Equal("zh", answer.GetProperty("language").GetString());
        Assert.Equal(0.25, answer.GetProperty("took_ms").GetDouble());
        Assert.Equal("stock", answer.GetProperty("facets")[0].GetProperty("field").GetString());
        Assert.False(answer.TryGetProperty("corrected", out _));
        JsonElement hit = answer.GetProperty("hits")[0];
        Assert.Equal("text_match", hit.GetProperty("reason").GetProperty("code").GetString());
        JsonElement product = hit.GetProperty("product");
        Assert.Equal("/v1/products/milk/picture", product.GetProperty("picture").GetString());
        Assert.Equal("Food/Dairy", product.GetProperty("category_path").GetString());
        Assert.Equal(1.29m, product.GetProperty("price").GetDecimal());
        Assert.True(product.GetProperty("in_stock").GetBoolean());
        Assert.Equal("3.5%", product.GetProperty("attributes")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Search_Text_KeepsChineseAndEscapesMarkup()
    {
        string text = await Client.GetStringAsync(new Uri("/v1/search", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("全脂牛奶", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Text_Answers()
    {
        JsonElement answer = await Client.AskAsync("/v1/suggest?q=mi").JsonAsync();
        JsonElement suggestion = Assert.Single(answer.GetProperty("suggestions").EnumerateArray());
        Assert.Equal("query", suggestion.GetProperty("kind").GetString());
        Assert.False(suggestion.TryGetProperty("value", out _));
    }

    [Fact]
    public async Task Recommend_SessionWithEvents_UsesItsBasketAndViewsUntilItIsDeleted()
    {
        await EventAsync("""{"session":"s","type":"add","product":"milk","quantity":2}""");
        await EventAsync("""{"session":"s","type":"view","product":"a/b"}""");
        await Client.PostJsonAsync("/v1/recommend", """{"session":"s"}""").JsonAsync();
        Assert.Equal(["milk"], _store.LastRecommend!.Basket);
        Assert.Equal(["a/b"], _store.LastRecommend.Viewed);
        Assert.Equal(1, (await Client.AskAsync("/v1/status").JsonAsync()).GetProperty("sessions").GetInt32());

        await Client.PostJsonAsync("/v1/recommend", """{"session":"s","basket":[]}""").JsonAsync();
        Assert.Empty(_store.LastRecommend.Basket);

        using HttpResponseMessage deleted = await Client.DeleteAsync(new Uri("/v1/sessions/s", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await Client.PostJsonAsync("/v1/recommend", """{"session":"s"}""").JsonAsync();
        Assert.Empty(_store.LastRecommend.Basket);
        Assert.Empty(_store.LastRecommend.Viewed);
    }

    [Fact]
    public async Task Recommend_AllFields_ReachTheEngine()
    {
        JsonElement answer = await Client.PostJsonAsync(
            "/v1/recommend",
            """{"basket":["milk","x"],"viewed":["y"],"top":3,"lang":"zh","at":"2026-05-01T18:30:00","include_out_of_stock":true,"explain":true,"further":1}""").JsonAsync();
        RecommendRequest request = _store.LastRecommend!;
        Assert.Equal(["milk", "x"], request.Basket);
        Assert.Equal((3, "zh", new DateTime(2026, 5, 1, 18, 30, 0), true, true), (request.Top, request.Language, request.At, request.IncludeOutOfStock, request.Explain));
        JsonElement reason = answer.GetProperty("items")[0].GetProperty("reason");
        Assert.Equal("bought_together", reason.GetProperty("code").GetString());
        Assert.Equal("a/b", reason.GetProperty("because")[0].GetString());
    }

    [Fact]
    public async Task Product_EscapedSlash_IsFound()
    {
        JsonElement product = await Client.AskAsync("/v1/products/a%2Fb").JsonAsync();
        Assert.Equal("a/b", product.GetProperty("id").GetString());
        Assert.False(product.GetProperty("in_stock").GetBoolean());
    }

    [Theory]
    [InlineData("2000001230008")]
    [InlineData("02000001230008")]
    public async Task Barcode_Known_GivesTheProduct(string digits)
    {
        JsonElement answer = await Client.AskAsync($"/v1/barcodes/{digits}").JsonAsync();
        Assert.Equal("02000001230008", answer.GetProperty("gtin").GetString());
        Assert.Equal("milk", answer.GetProperty("product").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Picture_Svg_IsSandboxedAndCacheable()
    {
        using HttpResponseMessage first = await Client.AskAsync("/v1/products/milk/picture");
        Assert.Equal("image/svg+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            Assert.Single(first.Headers.GetValues("Content-Security-Policy")));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/products/milk/picture");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Page_Root_IsServedUnderAStrictPolicy()
    {
        using HttpResponseMessage response = await Client.AskAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        using HttpResponseMessage headers = await Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(response.Content.Headers.ContentLength, headers.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Status_Loaded_DescribesTheBundle()
    {
        JsonElement status = await Client.AskAsync("/v1/status").JsonAsync();
        Assert.True(status.GetProperty("ready").GetBoolean());
        Assert.Equal("catalog", status.GetProperty("bundle").GetProperty("parts")[0].GetProperty("role").GetString());
        Assert.True(status.GetProperty("memory").GetProperty("resident_mb").GetDouble() > 1);
        Assert.False(status.TryGetProperty("last_load_error", out _));
    }

    [Fact]
    public async Task Metrics_AfterRequests_CountThemByRoute()
    {
        await Client.AskAsync("/v1/search?q=mi").JsonAsync();
        await EventAsync("""{"session":"s","type":"search","query":"mi"}""");
        string metrics = await Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("http_route=\"/v1/search\"", metrics, StringComparison.Ordinal);
        Assert.Contains("edgereco_engine_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("edgereco_session_events_total", metrics, StringComparison.Ordinal);
        Assert.Contains("edgereco_bundle", metrics, StringComparison.Ordinal);
        Assert.Contains("edgereco_process_resident_bytes", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryEndpoint()
    {
        JsonElement document = await Client.AskAsync("/openapi/v1.json").JsonAsync();
        JsonElement paths = document.GetProperty("paths");
        string[] expected =
        [
            "/v1/search", "/v1/suggest", "/v1/recommend", "/v1/products/{id}", "/v1/products/{id}/similar", "/v1/products/{id}/picture",
            "/v1/barcodes/{gtin}", "/v1/events", "/v1/sessions/{id}", "/v1/status", "/health/live", "/health/ready",
        ];
        Assert.Equal(expected.Order(), paths.EnumerateObject().Select(path => path.Name).Order());
        foreach (JsonProperty method in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.NotEmpty(method.Value.GetProperty("summary").GetString()!);
            foreach (JsonElement parameter in method.Value.TryGetProperty("parameters", out JsonElement parameters) ? [.. parameters.EnumerateArray()] : (JsonElement[])[])
            {
                Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
            }
        }

        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("ProductAnswer").GetProperty("properties").TryGetProperty("category_path", out _));
        Assert.Contains("bought_together", schemas.GetProperty("ReasonCode").GetRawText(), StringComparison.Ordinal);
    }

    private async Task EventAsync(string json)
    {
        using HttpResponseMessage response = await Client.PostJsonAsync("/v1/events", json);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }
}
