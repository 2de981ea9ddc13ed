using EdgeReco.Host.Startup;

namespace EdgeReco.Host.Tests.Startup;

public class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8087", null, "127.0.0.1", 8087, true)]
    [InlineData("http://127.0.0.1:8087/", 1, "127.0.0.1", 1, true)]
    [InlineData("http://localhost:80", null, "localhost", 80, true)]
    [InlineData("http://localhost:0", null, "localhost", 0, true)]
    [InlineData("http://[::1]:5000", null, "[::1]", 5000, true)]
    [InlineData("http://[::1]", 7, "[::1]", 7, true)]
    [InlineData("http://*:8087", null, "0.0.0.0", 8087, false)]
    [InlineData("http://10.0.0.1", null, "10.0.0.1", 80, false)]
    public void TryParse_Address_IsTakenApart(string url, int? port, string host, int expectedPort, bool loopback)
    {
        Assert.True(ListenAddress.TryParse(url, port, out ListenAddress address));
        Assert.Equal((host, expectedPort, loopback), (address.Host, address.Port, address.IsLoopback));
    }

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("http://example.com:1")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:x")]
    [InlineData("http://::1")]
    [InlineData("http://[127.0.0.1]:1")]
    [InlineData("http://127.0.0.1:1/path")]
    public void TryParse_AnythingElse_IsRefused(string url) => Assert.False(ListenAddress.TryParse(url, null, out _));
}
