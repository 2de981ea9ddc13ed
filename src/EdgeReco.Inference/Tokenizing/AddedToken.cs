namespace EdgeReco.Inference.Tokenizing;

/// <summary>A token that is found in the text itself, before the vocabulary is asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its text.</param>
/// <param name="SingleWord">It counts only where no word goes on at either side.</param>
/// <param name="StripLeft">It takes the white space before it with it.</param>
/// <param name="StripRight">It takes the white space behind it with it.</param>
/// <param name="Normalized">It is looked for in normalized text.</param>
internal sealed record AddedToken(int Id, string Content, bool SingleWord, bool StripLeft, bool StripRight, bool Normalized);
