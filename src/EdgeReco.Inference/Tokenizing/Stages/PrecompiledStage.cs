using System.Buffers;
using System.Globalization;
using System.Text;
using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>
/// Rewrites text by SentencePiece's compiled rules, in the order that the models were converted with: short grapheme
/// clusters as a whole first, then character by character.
/// </summary>
/// <param name="map">The rules.</param>
internal sealed class PrecompiledStage(PrecompiledMap map) : ITextStage
{
    private const int LongestCluster = 5;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        while (!piece.IsEmpty)
        {
            int length = StringInfo.GetNextTextElementLength(piece);
            Rewrite(piece[..length], output.Buffer);
            piece = piece[length..];
        }

        output.Close(startsText);
    }

    private void Rewrite(ReadOnlySpan<char> cluster, CharBuffer output)
    {
        Span<byte> utf8 = stackalloc byte[LongestCluster];
        if (Encoding.UTF8.TryGetBytes(cluster, utf8, out int written) && TryAppend(utf8[..written], output))
        {
            return;
        }

        foreach (Rune rune in cluster.EnumerateRunes())
        {
            if (!TryAppend(utf8[..rune.EncodeToUtf8(utf8)], output))
            {
                output.Append(rune);
            }
        }
    }

    private bool TryAppend(ReadOnlySpan<byte> utf8, CharBuffer output)
    {
        if (!map.TryMap(utf8, out ReadOnlySpan<byte> text))
        {
            return false;
        }

        while (!text.IsEmpty && Rune.DecodeFromUtf8(text, out Rune rune, out int width) == OperationStatus.Done)
        {
            output.Append(rune);
            text = text[width..];
        }

        return true;
    }
}
