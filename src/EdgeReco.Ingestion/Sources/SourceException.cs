namespace EdgeReco.Ingestion;

/// <summary>A source cannot be used: missing, unreadable, of an unknown shape, or with too many malformed rows.</summary>
/// <remarks>The message is one line that names the file and what is wrong with it, ready to be shown.</remarks>
public class SourceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line that names the file.</param>
    public SourceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line that names the file.</param>
    /// <param name="innerException">What was caught.</param>
    public SourceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
