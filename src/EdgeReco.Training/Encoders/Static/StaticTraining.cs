using System.Numerics.Tensors;

namespace EdgeReco.Training.Encoders;

/// <summary>Trains a token table, batch after batch; one thread, so that the same seed gives the same table.</summary>
internal sealed class StaticTraining
{
    private readonly TokenTable _table;
    private readonly SparseAdam _vectors;
    private readonly SparseAdam _weights;
    private readonly StaticLoss _loss;
    private readonly int[] _slots;
    private readonly List<int> _touched = [];
    private float[] _rowGradients = [];
    private float[] _weightGradients = [];
    private float[] _student = [];
    private float[] _targets = [];
    private float[] _gradient = [];
    private float[] _norms = [];

    /// <summary>Takes a table that training changes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="contrast">Weight of the part of the loss that tells texts apart.</param>
    public StaticTraining(TokenTable table, float contrast)
    {
        _table = table;
        _vectors = new SparseAdam(table.Tokens, table.Dimensions);
        _weights = new SparseAdam(table.Tokens, 1);
        _loss = new StaticLoss(table.Dimensions, contrast);
        _slots = new int[table.Tokens];
        _slots.AsSpan().Fill(-1);
    }

    /// <summary>The moments of vectors and weights, for checkpoints.</summary>
    public (SparseAdam Vectors, SparseAdam Weights) Optimizers => (_vectors, _weights);

    /// <summary>One step.</summary>
    /// <param name="texts">All texts.</param>
    /// <param name="batch">Which of them.</param>
    /// <param name="read">Gives the teacher's vector of a text.</param>
    /// <param name="rate">Learning rate.</param>
    /// <returns>The mean loss before the step.</returns>
    public double Step(TokenizedTexts texts, ReadOnlySpan<int> batch, ReadTarget read, float rate)
    {
        int width = _table.Dimensions;
        Reserve(batch.Length * width, batch.Length);
        for (int i = 0; i < batch.Length; i++)
        {
            Span<float> vector = _student.AsSpan(i * width, width);
            _table.Sum(texts[batch[i]], vector);
            _norms[i] = Math.Max(TensorPrimitives.Norm<float>(vector), 1e-6f);
            TensorPrimitives.Divide(vector, _norms[i], vector);
            read(batch[i], _targets.AsSpan(i * width, width));
        }

        double loss = _loss.Measure(batch.Length, _student, _targets, _gradient);
        for (int i = 0; i < batch.Length; i++)
        {
            Spread(texts[batch[i]], i);
        }

        Update(rate);
        return loss;
    }

    /// <summary>Carries a text's gradient through the normalisation to its tokens.</summary>
    private void Spread(ReadOnlySpan<int> text, int i)
    {
        int width = _table.Dimensions;
        Span<float> gradient = _gradient.AsSpan(i * width, width);
        ReadOnlySpan<float> vector = _student.AsSpan(i * width, width);
        float along = TensorPrimitives.Dot(gradient, vector);
        TensorPrimitives.MultiplyAdd(vector, -along, gradient, gradient);
        TensorPrimitives.Divide(gradient, _norms[i], gradient);
        foreach (int token in text)
        {
            int slot = Slot(token);
            float weight = DeterministicMath.Exp(_table.LogWeights[token]);
            Span<float> row = _rowGradients.AsSpan(slot * width, width);
            TensorPrimitives.MultiplyAdd(gradient, weight, row, row);
            _weightGradients[slot] += weight * TensorPrimitives.Dot<float>(gradient, _table[token]);
        }
    }

    private int Slot(int token)
    {
        if (_slots[token] >= 0)
        {
            return _slots[token];
        }

        int slot = _touched.Count;
        _touched.Add(token);
        _slots[token] = slot;
        int width = _table.Dimensions;
        if (_weightGradients.Length <= slot)
        {
            Array.Resize(ref _weightGradients, Math.Max(4096, slot * 2));
            Array.Resize(ref _rowGradients, _weightGradients.Length * width);
        }

        _weightGradients[slot] = 0;
        _rowGradients.AsSpan(slot * width, width).Clear();
        return slot;
    }

    private void Update(float rate)
    {
        int width = _table.Dimensions;
        _vectors.Steps++;
        _weights.Steps++;
        for (int slot = 0; slot < _touched.Count; slot++)
        {
            int token = _touched[slot];
            _vectors.Update(token, _table[token], _rowGradients.AsSpan(slot * width, width), rate);
            _weights.Update(token, _table.LogWeights.AsSpan(token, 1), _weightGradients.AsSpan(slot, 1), rate);
            _slots[token] = -1;
        }

        _touched.Clear();
    }

    private void Reserve(int numbers, int texts)
    {
        if (_norms.Length < texts)
        {
            _norms = new float[texts];
            _student = new float[numbers];
            _targets = new float[numbers];
            _gradient = new float[numbers];
        }
    }
}
