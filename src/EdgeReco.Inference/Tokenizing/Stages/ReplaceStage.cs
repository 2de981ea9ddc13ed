using System.Text.RegularExpressions;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>Replaces every match of a pattern by fixed text.</summary>
/// <param name="pattern">The pattern; one that does not backtrack, as texts come from anywhere.</param>
/// <param name="content">The new text.</param>
internal sealed class ReplaceStage(Regex pattern, string content) : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        int done = 0;
        foreach (ValueMatch match in pattern.EnumerateMatches(piece))
        {
            output.Buffer.Append(piece[done..match.Index]);
            output.Buffer.Append(content);
            done = match.Index + match.Length;
        }

        output.Buffer.Append(piece[done..]);
        output.Close(startsText);
    }
}
