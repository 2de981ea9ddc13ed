using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Training;

/// <summary>What was learnt from a store's baskets.</summary>
public sealed class BasketFit
{
    /// <summary>The basket model in single precision; null where there were too few baskets.</summary>
    public OnnxModel? FloatModel { get; init; }

    /// <summary>The basket model as it ships, in int8; null where there were too few baskets.</summary>
    public OnnxModel? Int8Model { get; init; }

    /// <summary>What quantization did to each tensor.</summary>
    public IReadOnlyList<QuantizedTensor> Quantization { get; init; } = [];

    /// <summary>For each product its co-purchase neighbours, strongest first.</summary>
    public required IReadOnlyList<IReadOnlyList<ScoredItem>> Neighbours { get; init; }

    /// <summary>What sells.</summary>
    public required HourlyPopularity Popularity { get; init; }

    /// <summary>How model and neighbours are put together.</summary>
    public required FusionWeights Fusion { get; init; }

    /// <summary>Passes over the baskets that did best on held-out ones; 0 without a model.</summary>
    public int Epochs { get; init; }

    /// <summary>Quality on held-out baskets at the chosen weights; null where nothing was held out.</summary>
    public HitRates? HeldOut { get; init; }

    /// <summary>The same with the model alone.</summary>
    public HitRates? HeldOutModel { get; init; }

    /// <summary>Output embeddings of the products [products x width]; null without a model.</summary>
    internal float[]? ItemEmbeddings { get; init; }

    /// <summary>Width of <see cref="ItemEmbeddings"/>.</summary>
    internal int EmbeddingWidth { get; init; }
}
