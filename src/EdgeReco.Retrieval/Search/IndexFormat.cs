namespace EdgeReco.Retrieval.Search;

/// <summary>Sections of a search index part.</summary>
internal static class IndexFormat
{
    public const string Kind = "search index";

    /// <summary>"ERINDEX1" read as little-endian bytes.</summary>
    public const ulong Magic = 0x315845444E495245;
    public const int Version = 1;

    /// <summary>Counts (int32): products, terms, fields.</summary>
    public const int Counts = 0;

    /// <summary>uint32: terms + 1 offsets into <see cref="TermChars"/>, in characters. Terms stand in ordinal order.</summary>
    public const int TermOffsets = 1;

    /// <summary>UTF-16 units of the terms.</summary>
    public const int TermChars = 2;

    /// <summary>byte: <see cref="TermTraits"/>.</summary>
    public const int Traits = 3;

    /// <summary>int32: products that hold the term.</summary>
    public const int DocumentFrequencies = 4;

    /// <summary>int32: products that hold the term as a token of name, brand or category.</summary>
    public const int TitleFrequencies = 5;

    /// <summary>int32: the next term with the same stem, in a ring; itself when there is none.</summary>
    public const int Variants = 6;

    /// <summary>uint32: terms + 1 offsets into <see cref="Postings"/>.</summary>
    public const int PostingOffsets = 7;

    /// <summary>
    /// For each product that holds the term: the gap to the product before (variable length), a byte whose low five bits
    /// are the fields, and when bit 5 is set a byte of term frequency for each of those fields (1 otherwise).
    /// </summary>
    public const int Postings = 8;

    /// <summary>byte: fields of each product, length as <see cref="FieldLengths"/> codes it.</summary>
    public const int Lengths = 9;

    /// <summary>int64: for each field the sum of lengths and the number of products that have the field.</summary>
    public const int LengthSums = 10;

    /// <summary>uint32: products + 1 offsets into <see cref="NameTerms"/>.</summary>
    public const int NameOffsets = 11;

    /// <summary>The tokens of each product's names in order: term + 1 (variable length); 0 between two languages.</summary>
    public const int NameTerms = 12;
    public const int SectionCount = 13;

    public const int CountFields = 3;
    public const int FieldCount = 5;
    public const int FieldMask = (1 << FieldCount) - 1;
    public const int HasFrequencies = 1 << FieldCount;
    public const int MaxFrequency = 63;
    public const int MaxProducts = 4_000_000;
    public const int MaxTerms = 64_000_000;
}
