using System.Net;
using System.Text;
using System.Text.Json;

namespace EdgeReco.Host.Tests;

/// <summary>Short ways to ask and to read answers.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> asking, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await asking;
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Expects problem details with this status and, where given, this parameter.</summary>
    public static async Task<string> ProblemAsync(this Task<HttpResponseMessage> asking, HttpStatusCode status, string? parameter = null)
    {
        HttpResponseMessage response = await asking;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await Task.FromResult(response).JsonAsync(status);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("type").GetString()!);
        if (parameter is not null)
        {
            Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        }

        return problem.TryGetProperty("detail", out JsonElement detail) ? detail.GetString()! : "";
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, string json, string contentType = "application/json") =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, contentType), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
