using System.Net;

namespace EdgeReco.Host.Tests.Http;

public sealed class OriginTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await TestHost.StartAsync(new ScriptedOpener(new ScriptedStore()), settings: ("Server:AllowedHosts:0", "kiosk.example"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:1", 200)]
    [InlineData("[::1]:80", 200)]
    [InlineData("kiosk.example", 200)]
    [InlineData("evil.example", 400)]
    [InlineData("192.168.0.7", 400)]
    [InlineData("localhost.evil.example", 400)]
    public async Task Get_Host_MustBeOneOfOurs(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = host } };
        using HttpResponseMessage response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 204)]
    public async Task Delete_FromAnotherSite_IsForbidden(string header, string value, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/sessions/s");
        request.Headers.Add(header, value);
        using HttpResponseMessage response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Post_FromOurOwnPage_IsTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/sessions/s");
        request.Headers.Add("Origin", _host.Address.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("/v1/status")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/search?top=x")]
    [InlineData("/metrics")]
    public async Task Get_Anything_CarriesTheSecurityHeaders(string path)
    {
        using HttpResponseMessage response = await _host.Client.AskAsync(path);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }
}
