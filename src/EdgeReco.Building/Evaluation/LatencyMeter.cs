using System.Diagnostics;

namespace EdgeReco.Building.Evaluation;

/// <summary>Times calls one after the other on the calling thread.</summary>
public static class LatencyMeter
{
    /// <summary>Warm-up calls: enough for the run-time to have compiled the hot paths for good.</summary>
    private const int LeastWarmUp = 200;

    /// <summary>Measures.</summary>
    /// <param name="count">Calls to time; as many again, 200 to 1,000, warm up first.</param>
    /// <param name="call">Receives the number of the call.</param>
    /// <param name="think">Idle time before each timed call, as a shopper takes it; zero for none.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Milliseconds of each timed call.</returns>
    public static double[] Measure(int count, Action<int> call, TimeSpan think, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        for (int i = 0; i < Math.Clamp(count, LeastWarmUp, 5 * LeastWarmUp); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            call(i);
        }

        double[] milliseconds = new double[count];
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (think > TimeSpan.Zero)
            {
                cancellationToken.WaitHandle.WaitOne(think);
            }

            long started = Stopwatch.GetTimestamp();
            call(i);
            milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (i % 64 == 0)
            {
                progress?.Report((double)i / count);
            }
        }

        progress?.Report(1);
        return milliseconds;
    }
}
