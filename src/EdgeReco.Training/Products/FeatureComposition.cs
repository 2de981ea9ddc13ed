namespace EdgeReco.Training;

/// <summary>
/// Embeddings made of a product's own vector and its features' vectors: e = own + sum of features / sqrt(their number).
/// Products that share words, brand, category or family of ids learn from one another; the sums are what ships.
/// </summary>
internal sealed class FeatureComposition
{
    private readonly ProductFeatures _features;
    private readonly int _dimension;
    private readonly float[] _scale;
    private readonly int[] _carrierStarts;
    private readonly int[] _carriers;

    /// <summary>Prepares both directions.</summary>
    public FeatureComposition(ProductFeatures features, int dimension)
    {
        _features = features;
        _dimension = dimension;
        _scale = new float[features.ProductCount];
        (_carrierStarts, _carriers) = features.Carriers();
        for (int product = 0; product < _scale.Length; product++)
        {
            _scale[product] = 1f / MathF.Sqrt(Math.Max(1, features.Of(product).Length));
        }
    }

    /// <summary>composed = own + features.</summary>
    public void Compose(float[] own, float[] features, float[] composed, ParallelOptions parallel) =>
        InBlocks(_features.ProductCount, parallel, product =>
        {
            Span<float> row = composed.AsSpan(product * _dimension, _dimension);
            own.AsSpan(product * _dimension, _dimension).CopyTo(row);
            foreach (int feature in _features.Of(product))
            {
                DeterministicMath.AddScaled(features.AsSpan(feature * _dimension, _dimension), _scale[product], row);
            }
        });

    /// <summary>From the gradient of the composed embeddings to that of the features, which is overwritten.</summary>
    public void Distribute(float[] composedGradient, float[] featureGradient, ParallelOptions parallel) =>
        InBlocks(_features.Count, parallel, feature =>
        {
            Span<float> row = featureGradient.AsSpan(feature * _dimension, _dimension);
            row.Clear();
            for (int i = _carrierStarts[feature]; i < _carrierStarts[feature + 1]; i++)
            {
                int product = _carriers[i];
                DeterministicMath.AddScaled(composedGradient.AsSpan(product * _dimension, _dimension), _scale[product], row);
            }
        });

    private static void InBlocks(int count, ParallelOptions parallel, Action<int> work)
    {
        const int Block = 256;
        Parallel.For(0, (count + Block - 1) / Block, parallel, block =>
        {
            int end = Math.Min(count, (block + 1) * Block);
            for (int i = block * Block; i < end; i++)
            {
                work(i);
            }
        });
    }
}
