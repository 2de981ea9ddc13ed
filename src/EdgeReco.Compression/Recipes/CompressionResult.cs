using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Recipes;

/// <summary>What came of a compression.</summary>
/// <param name="Recipe">The recipe in its short form.</param>
/// <param name="Preset">What it was made for.</param>
/// <param name="BytesBefore">Size of the model, external data included.</param>
/// <param name="BytesAfter">Size of the result.</param>
/// <param name="Sqnr">Signal to noise ratio of the worst output against the model's, in dB; against the pruned model's where the recipe prunes.</param>
/// <param name="Samples">How many inputs it was measured on.</param>
/// <param name="RealSamples">Whether they were real ones.</param>
/// <param name="Tensors">Weights in fewer bits.</param>
/// <param name="Rewrites">Lossless changes, by pass.</param>
/// <param name="Skips">What was left as it was, and why.</param>
/// <param name="InFloat">Layers that stayed in float to keep the results, with what each would have cost.</param>
/// <param name="InBlocks">Layers whose weights went into blocks of 8 bits to keep the results, likewise.</param>
/// <param name="Grew">Whether the result would have been larger than the model, which was then written as it is.</param>
/// <param name="MinSqnr">What the results had to keep, in dB.</param>
/// <param name="IsWritten">Whether there is a file: not where the results fall below that even with all layers in float, or where pruning was refused.</param>
/// <param name="Cosine">Mean cosine of the results to the model's where the recipe prunes; null where it does not.</param>
/// <param name="Refused">Whether that was below the recipe's <c>min_cosine</c>.</param>
public sealed record CompressionResult(
    string Recipe,
    string Preset,
    long BytesBefore,
    long BytesAfter,
    double Sqnr,
    int Samples,
    bool RealSamples,
    IReadOnlyList<QuantizedTensor> Tensors,
    IReadOnlyList<PassRewrite> Rewrites,
    IReadOnlyList<PassSkip> Skips,
    IReadOnlyList<LayerCost> InFloat,
    IReadOnlyList<LayerCost> InBlocks,
    bool Grew,
    double MinSqnr,
    bool IsWritten,
    double? Cosine = null,
    bool Refused = false);
