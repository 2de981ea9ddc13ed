using System.Diagnostics;

namespace EdgeReco.Building.Evaluation;

/// <summary>Tells how many texts are encoded, how fast, and how long the rest will take.</summary>
/// <param name="stage">What is being done.</param>
/// <param name="total">How many texts there are.</param>
/// <param name="progress">Is told; may be null.</param>
internal sealed class EncodingProgress(string stage, int total, IProgress<BuildProgress>? progress)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public void Report(int done)
    {
        double seconds = Math.Max(Stopwatch.GetElapsedTime(_started).TotalSeconds, 1e-3);
        double rate = done / seconds;
        TimeSpan left = TimeSpan.FromSeconds((total - done) / Math.Max(rate, 1e-3));
        progress?.Report(new BuildProgress(stage, (double)done / total, $"{done:N0} of {total:N0}, {rate:0} texts/s, {(int)left.TotalMinutes}:{left.Seconds:00} left"));
    }
}
