using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;

namespace EdgeReco.Compression.Fusion;

/// <summary>The passes that lose nothing, in the order in which they find most.</summary>
internal static class FusePipeline
{
    /// <summary>
    /// The recipe <c>fuse</c>, also what goes before quantization. Two fusions are left to recipes that name them:
    /// ONNX Runtime's SkipLayerNormalization takes two to three times as long on a CPU as the Add and LayerNormalization
    /// it replaces, and EmbedLayerNormalization hides the embedding tables from passes that store them in fewer bits.
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
        new BiasGeluFusion(),
        new DeadBranchPass(),
    ];

    /// <summary>Every lossless pass once, for recipes that name them.</summary>
    public static IReadOnlyList<IModelPass> All { get; } =
    [
        new CanonicalizePass(),
        new ConstantFoldingPass(),
        new DeadBranchPass(),
        new BatchNormFoldingPass(),
        new GeluFusion(),
        new LayerNormFusion(),
        new AttentionFusion(),
        new AttentionFusion(pack: false),
        new BiasGeluFusion(),
        new SkipLayerNormFusion(),
        new EmbedLayerNormFusion(),
    ];
}
