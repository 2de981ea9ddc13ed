using System.Diagnostics;
using System.Globalization;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Compare;

/// <summary>Memory of the process that runs a model. One process tells about one model only.</summary>
public static class PeakMemory
{
    private const string StatusFile = "/proc/self/status";
    private const string HighWater = "VmHWM:";

    /// <summary>Most memory that was resident in this process so far, in MB of 1,000,000 bytes.</summary>
    public static double OfThisProcess()
    {
        if (OperatingSystem.IsLinux() && File.Exists(StatusFile))
        {
            string? line = File.ReadLines(StatusFile).FirstOrDefault(line => line.StartsWith(HighWater, StringComparison.Ordinal));
            string kilobytes = line is null ? "" : new string([.. line.Where(char.IsAsciiDigit)]);
            if (long.TryParse(kilobytes, CultureInfo.InvariantCulture, out long value))
            {
                return value * 1024 / 1e6;
            }
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    /// <summary>Loads a model, runs it on the inputs of a folder, each once, and tells this process's peak.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="folder">Inputs as <c>.npy</c> files.</param>
    /// <exception cref="InvalidDataException">The model or an input is refused.</exception>
    public static double Of(string model, string folder)
    {
        using ModelRunner runner = ModelRunner.Load(model);
        var samples = new FileInputs(folder, runner.Inputs);
        for (int i = 0; i < samples.Count; i++)
        {
            runner.Run(samples[i]);
        }

        return OfThisProcess();
    }
}
