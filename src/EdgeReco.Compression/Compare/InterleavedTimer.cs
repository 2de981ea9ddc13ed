using System.Diagnostics;

namespace EdgeReco.Compression.Compare;

/// <summary>
/// Times several things in turn, A B C A B C …, so that whatever else the machine does in the meantime strikes them all.
/// </summary>
public static class InterleavedTimer
{
    /// <summary>Rounds that are not timed.</summary>
    private const int WarmUp = 3;

    /// <summary>Measures.</summary>
    /// <param name="calls">What to time; each is told the number of the round.</param>
    /// <param name="rounds">How often each is timed.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>For each call the milliseconds of each round.</returns>
    public static double[][] Measure(IReadOnlyList<Action<int>> calls, int rounds, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calls);
        double[][] milliseconds = [.. calls.Select(_ => new double[rounds])];
        for (int round = -WarmUp; round < rounds; round++)
        {
            for (int i = 0; i < calls.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int number = round < 0 ? round + WarmUp : round;
                long started = Stopwatch.GetTimestamp();
                calls[i](number);
                if (round >= 0)
                {
                    milliseconds[i][round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
            }

            progress?.Report((round + WarmUp + 1.0) / (rounds + WarmUp));
        }

        return milliseconds;
    }
}
