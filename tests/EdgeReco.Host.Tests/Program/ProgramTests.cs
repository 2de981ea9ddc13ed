using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace EdgeReco.Host.Tests.Program;

/// <summary>The built program as a process.</summary>
public partial class ProgramTests
{
    private const int SigHup = 1;
    private const int SigTerm = 15;

    [Theory]
    [InlineData("--port many", "Server:Port")]
    [InlineData("--port 70000", "Server:Port")]
    [InlineData("--url ftp://x", "Server:Url")]
    [InlineData("--Sessions:Capacity 0", "Sessions:Capacity")]
    [InlineData("--log-format xml", "Logging:Format")]
    [InlineData("--nope 1", "--nope")]
    [InlineData("--config /no/such.json", "such.json")]
    public async Task Start_BadSettings_Exits2WithOneLine(string arguments, string named)
    {
        (int code, string output, string error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        string line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortInUse_Exits2WithOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        (int code, _, string error) = await RunAsync($"--port {port} --log-level none");
        Assert.Equal(2, code);
        Assert.Contains(port.ToString(), Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "--bundle DIR")]
    [InlineData("--version", "0.")]
    public async Task Start_Question_IsAnswered(string argument, string expected)
    {
        (int code, string output, _) = await RunAsync(argument);
        Assert.Equal(0, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoBundleAndSigHup_ServesOnAndStopsOnSigTerm()
    {
        using Process process = Start("--port 0 --bundle /no/such/bundle");
        string address = "";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            int at = line.IndexOf("http://", StringComparison.Ordinal);
            if (line.StartsWith("EdgeReco", StringComparison.Ordinal) && at >= 0)
            {
                address = line[at..].Split(' ')[0];
                break;
            }
        }

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        await client.AskAsync("/v1/search?q=x").ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(0, Kill(process.Id, SigHup));
        await client.AskAsync("/health/live").JsonAsync();
        Assert.Equal(0, Kill(process.Id, SigTerm));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "edgereco-host.dll");
        return Process.Start(new ProcessStartInfo("dotnet", $"exec \"{program}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
