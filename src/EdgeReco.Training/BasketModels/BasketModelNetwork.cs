namespace EdgeReco.Training;

/// <summary>Forward and backward pass of a basket model over one batch. Not thread-safe; uses several threads inside.</summary>
internal sealed class BasketModelNetwork
{
    private readonly BasketModelShape _shape;
    private readonly BasketModelParameters _parameters;
    private readonly ParallelOptions _parallel;
    private readonly float[] _pooled;
    private readonly float[] _hidden;
    private readonly float[] _state;
    private readonly float[] _pooledGradient;
    private readonly float[] _hiddenGradient;
    private readonly float[] _stateGradient;
    private readonly float[] _headPartial;
    private const int HeadPartitions = 8;

    /// <summary>Buffers for batches of up to <paramref name="batch"/> examples.</summary>
    public BasketModelNetwork(BasketModelParameters parameters, int batch, ParallelOptions parallel)
    {
        _shape = parameters.Shape;
        _parameters = parameters;
        _parallel = parallel;
        _pooled = new float[batch * _shape.Pooled];
        _pooledGradient = new float[batch * _shape.Pooled];
        _hidden = new float[batch * _shape.Hidden];
        _hiddenGradient = new float[batch * _shape.Hidden];
        _state = new float[batch * _shape.Dimension];
        _stateGradient = new float[batch * _shape.Dimension];
        _headPartial = new float[HeadPartitions * _shape.Heads * _shape.MaxItems];
    }

    /// <summary>States of the last <see cref="Forward"/> [batch x dimension].</summary>
    public float[] State => _state;

    /// <summary>To be filled before <see cref="Backward"/> [batch x dimension].</summary>
    public float[] StateGradient => _stateGradient;

    /// <summary>From contexts to states.</summary>
    /// <param name="contexts">[batch x max items] ordinals, the last item of the basket first; -1 where there is none.</param>
    /// <param name="batch">Examples.</param>
    /// <param name="dropout">Share of the pooled and hidden values that are dropped; 0 outside training.</param>
    /// <param name="seed">Seed of the dropout.</param>
    public void Forward(int[] contexts, int batch, float dropout, ulong seed)
    {
        BasketModelShape shape = _shape;
        Parallel.For(0, batch, _parallel, m =>
        {
            Span<float> pooled = _pooled.AsSpan(m * shape.Pooled, shape.Pooled);
            pooled.Clear();
            for (int i = 0; i < shape.MaxItems; i++)
            {
                int item = contexts[(m * shape.MaxItems) + i];
                if (item < 0)
                {
                    continue;
                }

                ReadOnlySpan<float> embedding = _parameters.Input.AsSpan(item * shape.Dimension, shape.Dimension);
                for (int head = 0; head < shape.Heads; head++)
                {
                    DeterministicMath.AddScaled(
                        embedding, _parameters.HeadWeights[(head * shape.MaxItems) + i], pooled.Slice(head * shape.Dimension, shape.Dimension));
                }
            }

            Drop(pooled, dropout, seed + (ulong)m);
        });

        int pooledWidth = shape.Pooled;
        MatrixProduct.Multiply(batch, shape.Hidden, pooledWidth, MatrixView.RowMajor(_pooled, pooledWidth), MatrixView.RowMajor(_parameters.Into, shape.Hidden), _hidden, false, _parallel);
        for (int m = 0; m < batch; m++)
        {
            Span<float> hidden = _hidden.AsSpan(m * shape.Hidden, shape.Hidden);
            for (int k = 0; k < hidden.Length; k++)
            {
                hidden[k] = Math.Max(0, hidden[k] + _parameters.IntoBias[k]);
            }

            Drop(hidden, dropout, ~seed - (ulong)m);
            _parameters.OutBias.CopyTo(_state.AsSpan(m * shape.Dimension));
        }

        MatrixProduct.Multiply(batch, shape.Dimension, pooledWidth, MatrixView.RowMajor(_pooled, pooledWidth), MatrixView.RowMajor(_parameters.Skip, shape.Dimension), _state, true, _parallel);
        MatrixProduct.Multiply(batch, shape.Dimension, shape.Hidden, MatrixView.RowMajor(_hidden, shape.Hidden), MatrixView.RowMajor(_parameters.Out, shape.Dimension), _state, true, _parallel);
    }

    /// <summary>Scores of all products from the states of the last <see cref="Forward"/> [batch x items].</summary>
    public void Score(int batch, float[] scores)
    {
        int items = _shape.Items;
        MatrixProduct.Multiply(batch, items, _shape.Dimension, MatrixView.RowMajor(_state, _shape.Dimension), MatrixView.Transposed(_parameters.Output, _shape.Dimension), scores, false, _parallel);
        for (int m = 0; m < batch; m++)
        {
            DeterministicMath.AddScaled(_parameters.Bias, 1f, scores.AsSpan(m * items, items));
        }
    }

    /// <summary>From <see cref="StateGradient"/> to the gradients of everything but the output layer, which are overwritten.</summary>
    public void Backward(int[] contexts, int batch, float dropout, ulong seed, BasketModelParameters gradient)
    {
        BasketModelShape shape = _shape;
        int pooledWidth = shape.Pooled;
        MatrixProduct.Multiply(pooledWidth, shape.Dimension, batch, MatrixView.Transposed(_pooled, pooledWidth), MatrixView.RowMajor(_stateGradient, shape.Dimension), gradient.Skip, false, _parallel);
        MatrixProduct.Multiply(shape.Hidden, shape.Dimension, batch, MatrixView.Transposed(_hidden, shape.Hidden), MatrixView.RowMajor(_stateGradient, shape.Dimension), gradient.Out, false, _parallel);
        SumRows(_stateGradient, batch, gradient.OutBias);

        MatrixProduct.Multiply(batch, shape.Hidden, shape.Dimension, MatrixView.RowMajor(_stateGradient, shape.Dimension), MatrixView.Transposed(_parameters.Out, shape.Dimension), _hiddenGradient, false, _parallel);
        float keepScale = 1f / (1f - dropout);
        for (int k = 0; k < batch * shape.Hidden; k++)
        {
            // What was dropped or below zero is zero in the forward pass; the rest was scaled.
            _hiddenGradient[k] = _hidden[k] > 0 ? _hiddenGradient[k] * keepScale : 0;
        }

        MatrixProduct.Multiply(pooledWidth, shape.Hidden, batch, MatrixView.Transposed(_pooled, pooledWidth), MatrixView.RowMajor(_hiddenGradient, shape.Hidden), gradient.Into, false, _parallel);
        SumRows(_hiddenGradient, batch, gradient.IntoBias);
        MatrixProduct.Multiply(batch, pooledWidth, shape.Hidden, MatrixView.RowMajor(_hiddenGradient, shape.Hidden), MatrixView.Transposed(_parameters.Into, shape.Hidden), _pooledGradient, false, _parallel);
        MatrixProduct.Multiply(batch, pooledWidth, shape.Dimension, MatrixView.RowMajor(_stateGradient, shape.Dimension), MatrixView.Transposed(_parameters.Skip, shape.Dimension), _pooledGradient, true, _parallel);
        for (int m = 0; m < batch; m++)
        {
            Drop(_pooledGradient.AsSpan(m * pooledWidth, pooledWidth), dropout, seed + (ulong)m);
        }

        InputGradient(contexts, batch, gradient);
    }

    private void InputGradient(int[] contexts, int batch, BasketModelParameters gradient)
    {
        BasketModelShape shape = _shape;
        int headLength = shape.Heads * shape.MaxItems;
        Array.Clear(gradient.Input);
        Array.Clear(_headPartial);

        // A fixed number of partitions, whatever the machine, added up in order.
        Parallel.For(0, HeadPartitions + 1, _parallel, partition =>
        {
            if (partition == HeadPartitions)
            {
                for (int m = 0; m < batch; m++)
                {
                    Scatter(m);
                }

                return;
            }

            Span<float> target = _headPartial.AsSpan(partition * headLength, headLength);
            for (int m = partition; m < batch; m += HeadPartitions)
            {
                HeadGradient(m, target);
            }
        });

        Array.Clear(gradient.HeadWeights);
        for (int partition = 0; partition < HeadPartitions; partition++)
        {
            DeterministicMath.AddScaled(_headPartial.AsSpan(partition * headLength, headLength), 1f, gradient.HeadWeights);
        }

        void Scatter(int m)
        {
            for (int i = 0; i < shape.MaxItems; i++)
            {
                int item = contexts[(m * shape.MaxItems) + i];
                if (item < 0)
                {
                    continue;
                }

                Span<float> row = gradient.Input.AsSpan(item * shape.Dimension, shape.Dimension);
                for (int head = 0; head < shape.Heads; head++)
                {
                    DeterministicMath.AddScaled(
                        _pooledGradient.AsSpan((m * shape.Pooled) + (head * shape.Dimension), shape.Dimension),
                        _parameters.HeadWeights[(head * shape.MaxItems) + i],
                        row);
                }
            }
        }

        void HeadGradient(int m, Span<float> target)
        {
            for (int i = 0; i < shape.MaxItems; i++)
            {
                int item = contexts[(m * shape.MaxItems) + i];
                if (item < 0)
                {
                    continue;
                }

                ReadOnlySpan<float> embedding = _parameters.Input.AsSpan(item * shape.Dimension, shape.Dimension);
                for (int head = 0; head < shape.Heads; head++)
                {
                    target[(head * shape.MaxItems) + i] += DeterministicMath.Dot(
                        _pooledGradient.AsSpan((m * shape.Pooled) + (head * shape.Dimension), shape.Dimension), embedding);
                }
            }
        }
    }

    private static void SumRows(float[] rows, int count, float[] sum)
    {
        Array.Clear(sum);
        for (int m = 0; m < count; m++)
        {
            DeterministicMath.AddScaled(rows.AsSpan(m * sum.Length, sum.Length), 1f, sum);
        }
    }

    private static void Drop(Span<float> values, float share, ulong seed)
    {
        if (share <= 0)
        {
            return;
        }

        var random = new DeterministicRandom(seed * 0xD1342543DE82EF95);
        float scale = 1f / (1f - share);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextSingle() < share ? 0 : values[i] * scale;
        }
    }
}
