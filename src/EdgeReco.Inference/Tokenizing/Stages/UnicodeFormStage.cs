using System.Text;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>NFC, NFD, NFKC or NFKD.</summary>
/// <param name="form">Which.</param>
internal sealed class UnicodeFormStage(NormalizationForm form) : ITextStage
{
    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<char> piece, bool startsText, TextPieces output)
    {
        TextScratch scratch = TextScratch.Rent();
        scratch.Normalizer.Append(piece, form, output.Buffer);
        TextScratch.Return(scratch);
        output.Close(startsText);
    }
}
