using System.Diagnostics;
using System.Text.Json;

namespace EdgeReco.Cli.Commands;

/// <summary>Runs this program again as a process of its own, to measure what one process can tell only once.</summary>
internal static class OwnProcess
{
    private const string Runner = "dotnet";

    /// <summary>Peak memory in MB of a run of this program.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null when it cannot be started, fails or does not tell.</returns>
    public static double? PeakMemory(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        if (Environment.ProcessPath is not { } program)
        {
            return null;
        }

        // Started as 'dotnet edgereco.dll', the first argument is the program.
        bool managed = Path.GetFileNameWithoutExtension(program).Equals(Runner, StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(program, managed ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration kill = cancellationToken.Register(process.Kill);
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            using JsonDocument document = JsonDocument.Parse(output);
            return process.ExitCode == ExitCode.Done ? document.RootElement.GetProperty(PeakMemoryCommand.Member).GetDouble() : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or JsonException or KeyNotFoundException)
        {
            return null;
        }
    }
}
