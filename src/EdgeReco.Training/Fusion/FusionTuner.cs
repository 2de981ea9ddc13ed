namespace EdgeReco.Training;

/// <summary>
/// Finds the fusion weights on held-out baskets by coordinate search. It computes with the trainer's own arithmetic,
/// not with ONNX Runtime, so that every machine finds the same weights.
/// </summary>
internal sealed class FusionTuner
{
    private const int Batch = 256;
    private static readonly double[] Weights = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
    private static readonly double[] Floors = [1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2];
    private static readonly double[] Decays = [1, 1.25, 1.5, 1.75, 2, 2.5];

    private readonly BasketLog _log;
    private readonly BasketModelParameters _parameters;
    private readonly ScoredItem[][] _neighbours;
    private readonly ParallelOptions _parallel;
    private readonly int[] _sample;
    private readonly BasketExamples _examples;
    private readonly float[] _logits;
    private readonly int _items;

    /// <summary>Scores the sampled examples once.</summary>
    public FusionTuner(BasketLog heldOut, BasketModelParameters parameters, ScoredItem[][] neighbours, int maxEvents, int neighbourItems, ParallelOptions parallel)
    {
        _log = heldOut;
        _parameters = parameters;
        _neighbours = neighbours;
        _parallel = parallel;
        _items = neighbourItems;
        _examples = new BasketExamples(heldOut, 60, 0);
        int step = Math.Max(1, (_examples.Count + maxEvents - 1) / maxEvents);
        _sample = [.. Enumerable.Range(0, _examples.Count).Where(i => i % step == 0)];
        _logits = new float[(long)_sample.Length * _log.ProductCount];
        ScoreModel();
    }

    /// <summary>Examples looked at.</summary>
    public int Events => _sample.Length;

    /// <summary>Searches from a starting point; ties keep the earlier value.</summary>
    public (FusionWeights Weights, HitRates Rates) Search()
    {
        var best = new FusionWeights(1.5, 1e-3, 1.75, _items);
        HitRates bestRates = Evaluate(best);
        for (int round = 0; round < 2; round++)
        {
            FusionWeights before = best;
            foreach (double weight in Weights)
            {
                Try(best with { Weight = weight });
            }

            foreach (double floor in Floors)
            {
                Try(best with { Floor = floor });
            }

            foreach (double decay in Decays)
            {
                Try(best with { Decay = decay });
            }

            if (best == before)
            {
                break;
            }
        }

        return (best, bestRates);

        void Try(FusionWeights candidate)
        {
            if (candidate != best && Evaluate(candidate) is var rates && rates.Objective > bestRates.Objective)
            {
                best = candidate;
                bestRates = rates;
            }
        }
    }

    /// <summary>Hit rates on the sample.</summary>
    public HitRates Evaluate(FusionWeights weights)
    {
        int[] ranks = new int[_sample.Length];
        int products = _log.ProductCount;
        double[] decay = new double[weights.Items + 1];
        for (int distance = 1; distance < decay.Length; distance++)
        {
            decay[distance] = DeterministicMath.Pow(distance, -weights.Decay);
        }

        Parallel.For(
            0,
            _sample.Length,
            _parallel,
            () => (Scores: new float[products], Votes: new double[products], Voted: new List<int>()),
            (e, _, buffers) =>
            {
                Array.Copy(_logits, (long)e * products, buffers.Scores, 0, products);
                ReadOnlySpan<int> prefix = _examples.Prefix(_sample[e], out int target);
                AddVotes(prefix, weights, decay, buffers.Scores, buffers.Votes, buffers.Voted);
                foreach (int item in prefix)
                {
                    buffers.Scores[item] = float.NegativeInfinity;
                }

                float score = buffers.Scores[target];
                int rank = 0;
                foreach (float other in buffers.Scores)
                {
                    rank += other > score ? 1 : 0;
                }

                ranks[e] = rank;
                return buffers;
            },
            _ => { });
        return HitRates.Of(ranks);
    }

    private void AddVotes(ReadOnlySpan<int> prefix, FusionWeights weights, double[] decay, float[] scores, double[] votes, List<int> voted)
    {
        voted.Clear();
        for (int distance = 1; distance <= Math.Min(prefix.Length, weights.Items); distance++)
        {
            foreach (ScoredItem neighbour in _neighbours[prefix[^distance]])
            {
                if (votes[neighbour.Item] == 0)
                {
                    voted.Add(neighbour.Item);
                }

                votes[neighbour.Item] += decay[distance] * neighbour.Weight;
            }
        }

        foreach (int item in prefix)
        {
            votes[item] = 0;
        }

        double total = 0;
        foreach (int item in voted)
        {
            total += votes[item];
        }

        foreach (int item in voted)
        {
            if (total > 0)
            {
                scores[item] += (float)(weights.Weight * DeterministicMath.Log(1 + (votes[item] / (total * weights.Floor))));
            }

            votes[item] = 0;
        }
    }

    private void ScoreModel()
    {
        BasketModelShape shape = _parameters.Shape;
        int products = shape.Items;
        var network = new BasketModelNetwork(_parameters, Batch, _parallel);
        int[] contexts = new int[Batch * shape.MaxItems];
        float[] logits = new float[Batch * products];
        for (int start = 0; start < _sample.Length; start += Batch)
        {
            int count = Math.Min(Batch, _sample.Length - start);
            for (int m = 0; m < count; m++)
            {
                _examples.Read(_sample[start + m], false, contexts.AsSpan(m * shape.MaxItems, shape.MaxItems));
            }

            network.Forward(contexts, count, 0, 0);
            network.Score(count, logits);
            Array.Copy(logits, 0, _logits, (long)start * products, (long)count * products);
        }
    }
}
