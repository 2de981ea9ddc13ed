namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>SentencePiece's 'nmt' rules: control characters go, unusual white space becomes a blank.</summary>
internal sealed class NmtStage : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        foreach (char c in piece)
        {
            switch (c)
            {
                case (>= '\x01' and <= '\x08') or '\x0B' or (>= '\x0E' and <= '\x1F') or '\x7F' or '\x8F' or '\x9F':
                    break;
                case '\t' or '\n' or '\f' or '\r' or '\u1680' or (>= '\u200B' and <= '\u200F') or '\u2028' or '\u2029' or '\u2581' or '\uFEFF' or '\uFFFD':
                    output.Buffer.Append(' ');
                    break;
                default:
                    output.Buffer.Append(c);
                    break;
            }
        }

        output.Close(startsText);
    }
}
