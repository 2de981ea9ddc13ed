namespace EdgeReco.Ingestion;

/// <summary>A source has too many malformed rows.</summary>
public sealed class SourceRefusedException : SourceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="message">One line that names the file.</param>
    public SourceRefusedException(SourceReport report, string message)
        : base(message) => Report = report;

    /// <summary>What was found in the source.</summary>
    public SourceReport Report { get; }
}
