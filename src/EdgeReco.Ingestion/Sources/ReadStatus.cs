namespace EdgeReco.Ingestion;

/// <summary>What reading the next record gave.</summary>
internal enum ReadStatus
{
    /// <summary>A record.</summary>
    Record,

    /// <summary>Something that is no record; reading can go on after it.</summary>
    Malformed,

    /// <summary>Nothing more.</summary>
    End,
}
