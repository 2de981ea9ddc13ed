using EdgeReco.Compression.Onnx;

namespace EdgeReco.Building.Recommend;

/// <summary>The recommendation's parts of a bundle, as they are written.</summary>
public sealed record RecommendArtifacts
{
    /// <summary><c>basket-model</c>: the int8 ONNX graph; null where there were too few baskets to learn from.</summary>
    public byte[]? BasketModel { get; init; }

    /// <summary>The basket model in single precision, to compress by another recipe; no part of a bundle; null with <see cref="BasketModel"/>.</summary>
    public OnnxModel? FloatBasketModel { get; init; }

    /// <summary><c>neighbours</c>: what is bought together; null without sales.</summary>
    public byte[]? Neighbours { get; init; }

    /// <summary><c>similar</c>: what could take a product's place.</summary>
    public required byte[] Similar { get; init; }

    /// <summary><c>popularity</c>: what sells, by the hour; null without sales.</summary>
    public byte[]? Popularity { get; init; }

    /// <summary><c>recommend-settings</c>: how the stages are put together.</summary>
    public required byte[] Settings { get; init; }

    /// <summary>What was learnt and how well.</summary>
    public required RecommendFitReport Report { get; init; }

    /// <summary>For each product the baskets that hold it, for whatever else ranks by popularity.</summary>
    public required IReadOnlyList<int> Sales { get; init; }
}
