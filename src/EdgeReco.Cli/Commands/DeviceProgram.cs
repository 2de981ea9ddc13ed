using System.Diagnostics;

namespace EdgeReco.Cli.Commands;

/// <summary>The device program as a process of its own, on a free port of this machine.</summary>
internal sealed class DeviceProgram : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HttpClient _client;

    private DeviceProgram(Process process, HttpClient client)
    {
        _process = process;
        _client = client;
    }

    /// <summary>Resident memory in MB.</summary>
    public double ResidentMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the program and waits for the address that it prints.</summary>
    /// <exception cref="UserErrorException">It cannot be started, or prints no address.</exception>
    public static DeviceProgram Start(string program, string? bundle, CancellationToken cancellationToken)
    {
        string[] arguments = ["--port", "0", "--log-level", "none", .. bundle is null ? (string[])[] : ["--bundle", Path.GetFullPath(bundle)]];
        bool managed = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(managed ? "dotnet" : Path.GetFullPath(program), managed ? [Path.GetFullPath(program), .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new UserErrorException($"{program}: cannot be started: {exception.Message}");
        }

        try
        {
            Task<string?> line = process.StandardOutput.ReadLineAsync(cancellationToken).AsTask();
            string text = (line.Wait(StartTime, cancellationToken) ? line.Result : null) ?? "";
            string? address = text.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal));
            return address is null
                ? throw new UserErrorException($"{program}: printed no address; is it the device program?")
                : new DeviceProgram(process, new HttpClient { BaseAddress = new Uri(address) });
        }
        catch
        {
            Stop(process);
            throw;
        }
    }

    /// <summary>Asks once.</summary>
    /// <returns>Whether it answered with success.</returns>
    public bool Ask(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using HttpResponseMessage response = _client.Send(request, cancellationToken);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Asks until it answers.</summary>
    public void AwaitAnswer(string path, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        while (!Ask(path, cancellationToken))
        {
            if (Stopwatch.GetElapsedTime(started) > StartTime)
            {
                throw new UserErrorException($"the program gives no answer to {path}");
            }

            cancellationToken.WaitHandle.WaitOne(1);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        Stop(_process);
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
