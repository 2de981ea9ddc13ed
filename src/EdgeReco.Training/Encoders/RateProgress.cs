using System.Diagnostics;

namespace EdgeReco.Training.Encoders;

/// <summary>Tells how far a stage has come, how fast it goes and how long the rest will take.</summary>
/// <param name="stage">What is being done.</param>
/// <param name="unit">What is counted, such as <c>texts</c>.</param>
/// <param name="progress">Is told; may be null.</param>
internal sealed class RateProgress(string stage, string unit, IProgress<EncoderProgress>? progress)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Tells.</summary>
    /// <param name="done">What is done of all.</param>
    /// <param name="all">All that there is to do.</param>
    /// <param name="worked">What was done since the start; less than <paramref name="done"/> where an earlier run did some.</param>
    /// <param name="detail">What else there is to say, such as the loss.</param>
    public void Report(long done, long all, long worked, string detail = "")
    {
        double seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        double rate = worked / Math.Max(seconds, 1e-3);
        string left = "";
        if (worked > 0)
        {
            var time = TimeSpan.FromSeconds((all - done) / rate);
            left = $", {rate:N0} {unit}/s, {(int)time.TotalMinutes}:{time.Seconds:00} left";
        }

        progress?.Report(new EncoderProgress(stage, (double)done / Math.Max(1, all), $"{detail}{done:N0} of {all:N0} {unit}{left}"));
    }
}
