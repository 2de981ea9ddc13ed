namespace EdgeReco.Host.Startup;

/// <summary>How a log line looks.</summary>
internal enum LogFormat
{
    /// <summary>Text for people.</summary>
    Simple,

    /// <summary>JSON for machines.</summary>
    Json,
}
