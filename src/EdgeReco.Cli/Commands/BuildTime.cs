using System.Globalization;

namespace EdgeReco.Cli.Commands;

/// <summary>When a bundle counts as built.</summary>
internal static class BuildTime
{
    /// <summary>The given time, or SOURCE_DATE_EPOCH (reproducible-builds.org), or now; whole seconds.</summary>
    public static DateTimeOffset Of(string? given)
    {
        if (given is not null)
        {
            return DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset created)
                ? created
                : throw new UserErrorException($"--created '{given}' is no time; write 2026-05-01T00:00:00Z");
        }

        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } epoch)
        {
            return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw new UserErrorException($"SOURCE_DATE_EPOCH '{epoch}' is no number of seconds");
        }

        return DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
    }
}
