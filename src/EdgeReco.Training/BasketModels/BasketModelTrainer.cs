using System.Diagnostics;

namespace EdgeReco.Training;

/// <summary>
/// Trains a basket model with softmax cross-entropy. Same baskets, options and seed give the same weights, bit for
/// bit, on any machine and with any number of threads.
/// </summary>
internal sealed class BasketModelTrainer
{
    private readonly BasketModelOptions _options;
    private readonly BasketModelShape _shape;
    private readonly BasketExamples _examples;
    private readonly ParallelOptions _parallel;
    private readonly BasketModelParameters _gradient;
    private readonly BasketModelNetwork _network;
    private readonly AdamOptimizer _optimizer;
    private readonly CompetitorSampler _sampler;
    private readonly FeatureComposition _composition;
    private readonly int[] _contexts;
    private readonly int[] _targets;
    private readonly float[] _weights;
    private readonly float[] _logits;
    private readonly float[] _candidates;
    private readonly float[] _candidateGradient;
    private readonly double[] _losses;

    /// <summary>Prepares a run.</summary>
    public BasketModelTrainer(BasketLog log, ProductFeatures features, BasketModelOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount };
        _shape = new BasketModelShape(log.ProductCount, options.Dimension, options.MaxItems, options.Heads, options.Hidden, features.Count);
        _examples = new BasketExamples(log, options.MaxBasket, options.HalfLifeDays);
        float[] bought = Bought(log, options.HalfLifeDays);
        Parameters = BasketModelParameters.Initialize(_shape, bought, options.Seed);
        _gradient = BasketModelParameters.Gradient(_shape);
        _composition = new FeatureComposition(features, options.Dimension);
        Compose();
        _network = new BasketModelNetwork(Parameters, options.Batch, _parallel);
        _optimizer = new AdamOptimizer(Parameters, options.WeightDecay);
        _sampler = new CompetitorSampler(bought, options.Competitors, options.Batch);
        _contexts = new int[options.Batch * options.MaxItems];
        _targets = new int[options.Batch];
        _weights = new float[options.Batch];
        _losses = new double[options.Batch];
        _logits = new float[options.Batch * _sampler.Capacity];
        _candidates = _sampler.All ? Parameters.Output : new float[_sampler.Capacity * _shape.Dimension];
        _candidateGradient = _sampler.All ? _gradient.Output : new float[_sampler.Capacity * _shape.Dimension];
    }

    /// <summary>The weights as they are now.</summary>
    public BasketModelParameters Parameters { get; }

    /// <summary>Runs the passes.</summary>
    /// <param name="epochs">Passes to run; at most the options', whose schedule holds.</param>
    /// <param name="afterEpoch">Called after each pass with its number (from 1) and mean loss; false stops.</param>
    /// <param name="progress">Told the epoch, the share of it that is done, its loss so far and the time left.</param>
    public void Run(int epochs, Func<int, double, bool> afterEpoch, Action<int, double, double, TimeSpan>? progress)
    {
        int[] order = new int[_examples.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var watch = Stopwatch.StartNew();
        int stepsPerEpoch = (order.Length + _options.Batch - 1) / _options.Batch;
        int totalSteps = stepsPerEpoch * _options.Epochs;
        int step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            var random = new DeterministicRandom(_options.Seed + ((ulong)epoch * 0x51ED270B));
            for (int i = order.Length - 1; i > 0; i--)
            {
                int j = random.NextInt(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            double loss = 0;
            double weight = 0;
            for (int start = 0; start < order.Length; start += _options.Batch)
            {
                _parallel.CancellationToken.ThrowIfCancellationRequested();
                int count = Math.Min(_options.Batch, order.Length - start);
                double batchWeight = Fill(order.AsSpan(start, count), ref random);
                loss += Step(count, batchWeight, RateAt(step, totalSteps), ref random);
                weight += batchWeight;
                step++;
                if (step % 20 == 0)
                {
                    TimeSpan remaining = watch.Elapsed / step * ((stepsPerEpoch * epochs) - step);
                    progress?.Invoke(epoch, (double)(start + count) / order.Length, loss / weight, remaining);
                }
            }

            if (!afterEpoch(epoch, loss / Math.Max(1e-9, weight)))
            {
                return;
            }
        }
    }

    /// <summary>Makes the embeddings anew from own and feature vectors; needed after the trained tensors were set.</summary>
    public void Compose()
    {
        _composition.Compose(Parameters.OwnInput, Parameters.FeatureInput, Parameters.Input, _parallel);
        _composition.Compose(Parameters.OwnOutput, Parameters.FeatureOutput, Parameters.Output, _parallel);
    }

    private float RateAt(int step, int totalSteps)
    {
        const int WarmUp = 100;
        float done = (float)step / totalSteps;
        return _options.LearningRate * Math.Min(1f, (step + 1f) / WarmUp) * (1f - (0.95f * done));
    }

    private double Fill(ReadOnlySpan<int> examples, ref DeterministicRandom random)
    {
        double sum = 0;
        for (int m = 0; m < examples.Length; m++)
        {
            Span<int> context = _contexts.AsSpan(m * _shape.MaxItems, _shape.MaxItems);
            bool backwards = random.NextSingle() < _options.ReversedShare;
            _targets[m] = _examples.Read(examples[m], backwards, context);
            _weights[m] = _examples.WeightOf(examples[m]);
            sum += _weights[m];
            if (context[1..].IndexOfAnyExcept(-1) >= 0)
            {
                for (int i = 0; i < context.Length; i++)
                {
                    context[i] = random.NextSingle() < _options.ItemDropout ? -1 : context[i];
                }
            }
        }

        return sum;
    }

    private double Step(int count, double batchWeight, float rate, ref DeterministicRandom random)
    {
        int dimension = _shape.Dimension;
        ulong seed = random.NextBits();
        _sampler.Draw(_targets.AsSpan(0, count), ref random);
        int competitors = _sampler.Count;
        if (!_sampler.All)
        {
            for (int slot = 0; slot < competitors; slot++)
            {
                Parameters.Output.AsSpan(_sampler.Items[slot] * dimension, dimension).CopyTo(_candidates.AsSpan(slot * dimension));
            }
        }

        _network.Forward(_contexts, count, _options.Dropout, seed);
        MatrixProduct.Multiply(count, competitors, dimension, MatrixView.RowMajor(_network.State, dimension), MatrixView.Transposed(_candidates, dimension), _logits, false, _parallel);
        Parallel.For(0, count, _parallel, m =>
        {
            Span<float> row = _logits.AsSpan(m * competitors, competitors);
            for (int slot = 0; slot < row.Length; slot++)
            {
                int item = _sampler.Items[slot];
                row[slot] += Parameters.Bias[item] + _sampler.CorrectionOf(item);
            }

            int target = _sampler.SlotOf(_targets[m]);
            float score = row[target];
            _losses[m] = _weights[m] * (DeterministicMath.Softmax(row) - score);
            row[target] -= 1f;
            DeterministicMath.Scale(row, (float)(_weights[m] / batchWeight));
        });

        MatrixProduct.Multiply(count, dimension, competitors, MatrixView.RowMajor(_logits, competitors), MatrixView.RowMajor(_candidates, dimension), _network.StateGradient, false, _parallel);
        MatrixProduct.Multiply(competitors, dimension, count, MatrixView.Transposed(_logits, competitors), MatrixView.RowMajor(_network.State, dimension), _candidateGradient, false, _parallel);
        BiasGradient(count, competitors);
        _network.Backward(_contexts, count, _options.Dropout, seed, _gradient);
        _composition.Distribute(_gradient.Input, _gradient.FeatureInput, _parallel);
        _composition.Distribute(_gradient.Output, _gradient.FeatureOutput, _parallel);
        _optimizer.Step(_gradient, rate, _parallel);
        Compose();

        double loss = 0;
        for (int m = 0; m < count; m++)
        {
            loss += _losses[m];
        }

        return loss;
    }

    private void BiasGradient(int count, int competitors)
    {
        Span<float> bias = _gradient.Bias;
        if (_sampler.All)
        {
            bias.Clear();
            for (int m = 0; m < count; m++)
            {
                DeterministicMath.AddScaled(_logits.AsSpan(m * competitors, competitors), 1f, bias);
            }

            return;
        }

        Array.Clear(_gradient.Output);
        bias.Clear();
        for (int slot = 0; slot < competitors; slot++)
        {
            int item = _sampler.Items[slot];
            float sum = 0;
            for (int m = 0; m < count; m++)
            {
                sum += _logits[(m * competitors) + slot];
            }

            bias[item] = sum;
            _candidateGradient.AsSpan(slot * _shape.Dimension, _shape.Dimension).CopyTo(_gradient.Output.AsSpan(item * _shape.Dimension));
        }
    }

    private static float[] Bought(BasketLog log, double halfLifeDays)
    {
        float[] bought = new float[log.ProductCount];
        DateTime last = log.LastTime;
        for (int basket = 0; basket < log.Count; basket++)
        {
            float weight = (float)Recency.Weight(log.TimeOf(basket), last, halfLifeDays);
            foreach (int item in log[basket])
            {
                bought[item] += weight;
            }
        }

        return bought;
    }
}
