namespace EdgeReco.Host.Startup;

/// <summary>When the program started and for how long it has been running.</summary>
internal sealed class ProcessClock(TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    /// <summary>Start in UTC.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>Time since then, whatever was done to the wall clock.</summary>
    public TimeSpan Uptime => clock.GetElapsedTime(_started);
}
