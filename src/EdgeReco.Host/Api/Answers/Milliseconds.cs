namespace EdgeReco.Host.Api.Answers;

/// <summary>Times as they are answered.</summary>
internal static class Milliseconds
{
    /// <summary>Milliseconds, to the microsecond.</summary>
    public static double Of(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
