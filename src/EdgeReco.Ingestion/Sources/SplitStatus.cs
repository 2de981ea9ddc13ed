namespace EdgeReco.Ingestion;

/// <summary>What splitting the next delimited record gave.</summary>
internal enum SplitStatus
{
    /// <summary>A record.</summary>
    Record,

    /// <summary>Nothing more.</summary>
    End,

    /// <summary>A record past the limit.</summary>
    TooLong,

    /// <summary>The source ends inside a quoted field.</summary>
    Unterminated,

    /// <summary>Something other than a delimiter or a line end follows a closing quote.</summary>
    TextAfterQuote,
}
