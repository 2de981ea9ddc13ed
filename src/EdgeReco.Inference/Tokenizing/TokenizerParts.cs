using EdgeReco.Inference.Tokenizing.Models;
using EdgeReco.Inference.Tokenizing.Stages;

namespace EdgeReco.Inference.Tokenizing;

/// <summary>What a <c>tokenizer.json</c> is made of.</summary>
internal sealed class TokenizerParts
{
    public required AddedToken[] Added { get; init; }

    public required ITextStage[] Normalizers { get; init; }

    public required ITextStage[] PreTokenizers { get; init; }

    public required ITokenModel Model { get; init; }

    public required TokenTrie Vocabulary { get; init; }

    public required TokenTemplate Template { get; init; }

    /// <summary>One more than the largest id.</summary>
    public required int VocabularySize { get; init; }
}
