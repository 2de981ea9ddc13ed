namespace EdgeReco.Retrieval.Search;

/// <summary>How the terms of a group came out of the query.</summary>
internal enum GroupKind : byte
{
    /// <summary>The word or another form of it.</summary>
    Exact,

    /// <summary>Words that begin with it.</summary>
    Prefix,

    /// <summary>Words close to it.</summary>
    Typo,

    /// <summary>Two words of the query written as one.</summary>
    Compound,

    /// <summary>A part of a word that was taken apart.</summary>
    Part,

    /// <summary>Two characters of a script without spaces, or one.</summary>
    Han,
}
