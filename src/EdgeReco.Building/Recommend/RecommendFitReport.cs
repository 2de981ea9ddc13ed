using EdgeReco.Compression.Quantization;
using EdgeReco.Training;

namespace EdgeReco.Building.Recommend;

/// <summary>What was learnt from the baskets.</summary>
public sealed record RecommendFitReport
{
    /// <summary>Baskets.</summary>
    public int Baskets { get; init; }

    /// <summary>Products that were bought at least once.</summary>
    public int ProductsSold { get; init; }

    /// <summary>Passes over the baskets; 0 without a model.</summary>
    public int Epochs { get; init; }

    /// <summary>How model and neighbours are put together.</summary>
    public FusionWeights? Fusion { get; init; }

    /// <summary>Quality on the last baskets, held out while epochs and weights were chosen; null where nothing was.</summary>
    public HitRates? HeldOut { get; init; }

    /// <summary>The same with the model alone.</summary>
    public HitRates? HeldOutModel { get; init; }

    /// <summary>What quantization did to each tensor of the model.</summary>
    public IReadOnlyList<QuantizedTensor> Quantization { get; init; } = [];

    /// <summary>Time it took.</summary>
    public TimeSpan Took { get; init; }
}
