namespace EdgeReco.Inference.Tokenizing;

/// <summary>An added token in a text.</summary>
/// <param name="Id">The token.</param>
/// <param name="Start">Its first character, or that of the white space it takes.</param>
/// <param name="End">The position behind its last character, or behind the white space it takes.</param>
internal readonly record struct AddedTokenMatch(int Id, int Start, int End);
