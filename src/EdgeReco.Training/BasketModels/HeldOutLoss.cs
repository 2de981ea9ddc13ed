namespace EdgeReco.Training;

/// <summary>Mean loss of a basket model on held-out baskets, in nats.</summary>
internal sealed class HeldOutLoss
{
    private const int Batch = 256;
    private readonly BasketExamples _examples;
    private readonly int[] _sample;
    private readonly ParallelOptions _parallel;

    /// <summary>Chooses at most <paramref name="maxEvents"/> examples, evenly.</summary>
    public HeldOutLoss(BasketLog heldOut, int maxEvents, BasketModelOptions options, ParallelOptions parallel)
    {
        _examples = new BasketExamples(heldOut, options.MaxBasket, 0);
        _parallel = parallel;
        int step = Math.Max(1, (_examples.Count + maxEvents - 1) / maxEvents);
        _sample = [.. Enumerable.Range(0, _examples.Count).Where(i => i % step == 0)];
    }

    /// <summary>Mean of -ln p(item); 0 where nothing is held out.</summary>
    public double Measure(BasketModelParameters parameters)
    {
        BasketModelShape shape = parameters.Shape;
        var network = new BasketModelNetwork(parameters, Batch, _parallel);
        int[] contexts = new int[Batch * shape.MaxItems];
        int[] targets = new int[Batch];
        double[] losses = new double[Batch];
        float[] scores = new float[Batch * shape.Items];
        double sum = 0;
        for (int start = 0; start < _sample.Length; start += Batch)
        {
            int count = Math.Min(Batch, _sample.Length - start);
            for (int m = 0; m < count; m++)
            {
                targets[m] = _examples.Read(_sample[start + m], false, contexts.AsSpan(m * shape.MaxItems, shape.MaxItems));
            }

            network.Forward(contexts, count, 0, 0);
            network.Score(count, scores);
            Parallel.For(0, count, _parallel, m =>
            {
                Span<float> row = scores.AsSpan(m * shape.Items, shape.Items);
                float score = row[targets[m]];
                losses[m] = DeterministicMath.Softmax(row) - score;
            });
            for (int m = 0; m < count; m++)
            {
                sum += losses[m];
            }
        }

        return sum / Math.Max(1, _sample.Length);
    }
}
