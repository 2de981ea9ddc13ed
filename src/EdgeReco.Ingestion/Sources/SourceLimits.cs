namespace EdgeReco.Ingestion;

/// <summary>What a source may ask of this machine; anything beyond is malformed.</summary>
internal static class SourceLimits
{
    /// <summary>Bytes of one record, also after decompression, so that neither a huge line nor a gzip bomb fills the memory.</summary>
    public const int RecordBytes = 1 << 20;

    /// <summary>Columns of a header, or fields of one JSON object.</summary>
    public const int Fields = 4096;

    /// <summary>Different field names in a whole file.</summary>
    public const int DistinctFields = 1 << 16;

    /// <summary>Nesting of a JSON record.</summary>
    public const int Depth = 16;

    /// <summary>Records that are looked at to tell the shape of a JSONL file.</summary>
    public const int ProbeRecords = 100;

    /// <summary>Issues that are kept word for word.</summary>
    public const int ReportedIssues = 10;

    /// <summary>Share of malformed rows above which a source is refused.</summary>
    public const double MalformedShare = 0.01;
}
