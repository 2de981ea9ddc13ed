namespace EdgeReco.Host.Startup;

/// <summary>How logs look; their levels are under <c>Logging:LogLevel</c> as everywhere in .NET.</summary>
internal sealed class LogOptions
{
    public const string Section = "Logging";

    /// <summary>One line each for people, or one JSON object each for machines.</summary>
    public LogFormat Format { get; set; } = LogFormat.Simple;
}
