namespace EdgeReco.Retrieval.Text;

/// <summary>How a term came out of a text.</summary>
internal enum TermRole : byte
{
    /// <summary>A token as it stands.</summary>
    Token,

    /// <summary>Two characters of a script without spaces.</summary>
    Bigram,

    /// <summary>A part of a mixed token: <c>500</c> and <c>g</c> of <c>500g</c>.</summary>
    Part,

    /// <summary>Tokens put together: <c>usbc</c> from <c>usb-c</c>, <c>500g</c> from <c>500 g</c>.</summary>
    Compound,
}
