using System.Net;
using System.Net.Sockets;
using System.Text;
using EdgeReco.Contracts;

namespace EdgeReco.Host.Tests.Http;

public sealed class ErrorTests : IAsyncLifetime
{
    private TestHost _host = null!;

    private HttpClient Client => _host.Client;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(new ScriptedOpener(new ScriptedStore
    {
        OnSearch = request => request.Query == "boom" ? throw new InvalidOperationException("secret inside") : new SearchResult { Total = 0, Hits = [] },
    }));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/v1/search?top=many", "top")]
    [InlineData("/v1/search?top=-1", "top")]
    [InlineData("/v1/search?top=1001", "top")]
    [InlineData("/v1/search?top=", "top")]
    [InlineData("/v1/search?top=1&top=2", "top")]
    [InlineData("/v1/search?offset=99999999999", "offset")]
    [InlineData("/v1/search?filter=colour:red", "filter")]
    [InlineData("/v1/search?filter=stock:in&filter=price:5..1", "filter")]
    [InlineData("/v1/search?facets=brand,colour", "facets")]
    [InlineData("/v1/search?sort=random", "sort")]
    [InlineData("/v1/search?explain=perhaps", "explain")]
    [InlineData("/v1/search?lang=e%20n", "lang")]
    [InlineData("/v1/search?session=a%2Fb", "session")]
    [InlineData("/v1/suggest?top=0", "top")]
    [InlineData("/v1/products/milk/similar?top=x", "top")]
    [InlineData("/v1/products/milk?lang=-", "lang")]
    [InlineData("/v1/barcodes/2000001230001", "gtin")]
    [InlineData("/v1/barcodes/abc", "gtin")]
    public Task Get_BadParameter_IsNamed(string path, string parameter) => Client.AskAsync(path).ProblemAsync(HttpStatusCode.BadRequest, parameter);

    [Fact]
    public Task Get_LongQuery_NamesIt() =>
        Client.AskAsync($"/v1/search?q={new string('x', 513)}").ProblemAsync(HttpStatusCode.BadRequest, "q");

    [Fact]
    public Task Get_TooManyFilters_NamesThem() =>
        Client.AskAsync($"/v1/search?{string.Join('&', Enumerable.Repeat("filter=stock:in", 17))}").ProblemAsync(HttpStatusCode.BadRequest, "filter");

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/products/unknown")]
    [InlineData("/v1/products/MILK")]
    [InlineData("/v1/products/unknown/similar")]
    [InlineData("/v1/products/unknown/picture")]
    [InlineData("/v1/products/a%2Fb/picture")]
    [InlineData("/v1/barcodes/4006381333931")]
    [InlineData("/%00")]
    [InlineData("/../../etc/passwd")]
    public async Task Get_Unknown_Is404(string path)
    {
        using HttpResponseMessage response = await Client.AskAsync(path);
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }

    [Theory]
    [InlineData("POST", "/v1/search", "GET")]
    [InlineData("GET", "/v1/recommend", "POST")]
    [InlineData("GET", "/v1/sessions/s", "DELETE")]
    [InlineData("PUT", "/", "GET")]
    public async Task Send_WrongMethod_Is405AndNamesTheRightOne(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(allowed, response.Content.Headers.Allow);
        await Task.FromResult(response).ProblemAsync(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    public Task Post_OtherMediaType_Is415(string contentType) =>
        Client.PostJsonAsync("/v1/recommend", "{}", contentType).ProblemAsync(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("/v1/recommend")]
    [InlineData("/v1/events")]
    public async Task Post_LargeBody_Is413(string path)
    {
        string body = $$"""{"session":"{{new string('x', 300_000)}}"}""";
        await Client.PostJsonAsync(path, body).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_LargeChunkedBody_Is413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recommend")
        {
            Content = new StringContent($$"""{"lang":"{{new string('x', 400_000)}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        await Client.SendAsync(request, TestContext.Current.CancellationToken).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("{\"top\":", "top")]
    [InlineData("{\"top\":\"x\"}", "top")]
    [InlineData("{\"top\":0}", "top")]
    [InlineData("{\"top\":1,\"top\":2}", "top")]
    [InlineData("{\"basket\":[1]}", "basket[0]")]
    [InlineData("{\"basket\":[\"milk\",null]}", "basket[1]")]
    [InlineData("{\"basket\":[\"\"]}", "basket[0]")]
    [InlineData("{\"viewed\":{}}", "viewed")]
    [InlineData("{\"session\":\"../x\"}", "session")]
    [InlineData("{\"lang\":\"\"}", "lang")]
    [InlineData("{\"at\":\"yesterday\"}", "at")]
    [InlineData("{\"session\":\"\\ud800\"}", null)]
    public Task Post_BadRecommendBody_IsNamed(string body, string? parameter) =>
        Client.PostJsonAsync("/v1/recommend", body).ProblemAsync(HttpStatusCode.BadRequest, parameter);

    [Theory]
    [InlineData("{}", "session")]
    [InlineData("{\"session\":\"s\"}", "type")]
    [InlineData("{\"session\":\"s\",\"type\":\"dance\"}", "type")]
    [InlineData("{\"session\":\"s\",\"type\":1}", "type")]
    [InlineData("{\"session\":\"s\",\"type\":\"add\"}", "product")]
    [InlineData("{\"session\":\"s\",\"type\":\"add\",\"product\":\"milk\",\"quantity\":0}", "quantity")]
    public Task Post_BadEvent_IsNamed(string body, string parameter) =>
        Client.PostJsonAsync("/v1/events", body).ProblemAsync(HttpStatusCode.BadRequest, parameter);

    [Fact]
    public Task Post_EventForUnknownProduct_Is404() =>
        Client.PostJsonAsync("/v1/events", """{"session":"s","type":"view","product":"unknown"}""").ProblemAsync(HttpStatusCode.NotFound);

    [Fact]
    public Task Post_DeeplyNestedBody_IsRefused() =>
        Client.PostJsonAsync("/v1/recommend", $$"""{"x":{{new string('[', 50_000)}}""").ProblemAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Post_InvalidUtf8_IsRefused()
    {
        using var content = new ByteArrayContent([.. "{\"lang\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        await Client.PostAsync(new Uri("/v1/recommend", UriKind.Relative), content, TestContext.Current.CancellationToken)
            .ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_EngineFails_Is500WithoutInternals()
    {
        string detail = await Client.AskAsync("/v1/search?q=boom").ProblemAsync(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("secret", detail, StringComparison.Ordinal);
        await Client.AskAsync("/v1/search?q=fine").JsonAsync();
    }

    [Fact]
    public async Task Get_LongAddress_Is414()
    {
        using HttpResponseMessage response = await Client.AskAsync($"/v1/search?x={new string('x', 20_000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("POST /v1/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n", "400")]
    public async Task Send_NoHttp_Is400(string request, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_host.Address.Host, _host.Address.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        string? line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Contains(status, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoBundle_Is503AndHealthSaysSo()
    {
        await using TestHost empty = await TestHost.StartAsync(new ScriptedOpener((ScriptedStore?)null), ready: false);
        foreach (string path in (string[])["/v1/search?q=x", "/v1/suggest?q=x", "/v1/products/milk", "/v1/products/milk/picture", "/v1/barcodes/4006381333931", "/health/ready"])
        {
            using HttpResponseMessage response = await empty.Client.AskAsync(path);
            Assert.NotNull(response.Headers.RetryAfter);
            await Task.FromResult(response).ProblemAsync(HttpStatusCode.ServiceUnavailable);
        }

        await empty.Client.PostJsonAsync("/v1/recommend", "{}").ProblemAsync(HttpStatusCode.ServiceUnavailable);
        await empty.Client.AskAsync("/health/live").JsonAsync();
        Assert.False((await empty.Client.AskAsync("/v1/status").JsonAsync()).GetProperty("ready").GetBoolean());
    }
}
