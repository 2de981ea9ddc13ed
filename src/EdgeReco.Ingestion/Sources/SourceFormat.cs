namespace EdgeReco.Ingestion;

/// <summary>How the records of a source are written.</summary>
internal enum SourceFormat
{
    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated, RFC 4180.</summary>
    Csv,

    /// <summary>Tab-separated, quoted as RFC 4180.</summary>
    Tsv,

    /// <summary>One text a line; no records.</summary>
    Text,
}
