namespace EdgeReco.Retrieval.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters only.</summary>
    Word,

    /// <summary>Digits, with a decimal point between them perhaps.</summary>
    Number,

    /// <summary>Letters and digits, such as <c>dv7</c> or <c>500g</c>.</summary>
    Mixed,

    /// <summary>One character of a script written without spaces.</summary>
    Han,
}
