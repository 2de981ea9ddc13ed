namespace EdgeReco.Retrieval.Text;

/// <summary>A term of a text.</summary>
/// <param name="Start">First folded character in the token buffer.</param>
/// <param name="Length">Folded characters.</param>
/// <param name="Role">How it came about.</param>
/// <param name="Kind">Of the token; of the first for a bigram or a compound.</param>
/// <param name="FirstToken">The token it comes from, or the first of them.</param>
/// <param name="TokenCount">How many tokens it comes from.</param>
internal readonly record struct TextTerm(int Start, int Length, TermRole Role, TokenKind Kind, int FirstToken, int TokenCount);
