using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;

namespace EdgeReco.Compression.Fusion;

/// <summary>The passes that lose nothing, in the order in which they find most.</summary>
internal static class FusePipeline
{
    /// <summary>
    /// The recipe <c>fuse</c>, also what goes before quantization: embedding tables stay where table passes find them.
    /// </summary>
    public static IReadOnlyList<IModelPass> Passes { get; } =
    [
        new CanonicalizePass(),
        new ConstantFoldingPass(),
        new DeadBranchPass(),
        new CanonicalizePass(),
        new BatchNormFoldingPass(),
        new GeluFusion(),
        new LayerNormFusion(),
        new AttentionFusion(),
        new SkipLayerNormFusion(),
        new BiasGeluFusion(),
        new DeadBranchPass(),
    ];
}
