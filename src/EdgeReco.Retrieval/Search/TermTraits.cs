namespace EdgeReco.Retrieval.Search;

/// <summary>What is known of a term besides its postings.</summary>
[Flags]
internal enum TermTraits : byte
{
    None = 0,

    /// <summary>Letters only, of a script with spaces: may be what a misspelt word meant, and is stemmed.</summary>
    Word = 1,

    /// <summary>Holds a digit.</summary>
    Numeric = 2,

    /// <summary>Of a script without spaces.</summary>
    Han = 4,

    /// <summary>Stands as a token somewhere, not only as a part or compound.</summary>
    Token = 8,
}
