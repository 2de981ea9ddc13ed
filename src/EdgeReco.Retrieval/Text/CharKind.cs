namespace EdgeReco.Retrieval.Text;

/// <summary>What a folded character is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>Ends a token.</summary>
    Separator,
    Letter,
    Digit,

    /// <summary>Of a script written without spaces: Han, kana, Hangul.</summary>
    Han,

    /// <summary>A combining mark: left out.</summary>
    Mark,
}
