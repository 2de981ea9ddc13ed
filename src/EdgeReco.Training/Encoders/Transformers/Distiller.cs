using System.Diagnostics;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Trains a transformer to give a teacher's vectors, and where asked its hidden states and attention. The same student,
/// texts and options give the same weights on one kind of machine, also when a run is killed and goes on from its
/// checkpoint.
/// </summary>
public sealed class Distiller : IDisposable
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);
    private const string Projection = "projection";
    private const double LossShare = 0.02;
    private readonly DistillationOptions _options;
    private readonly DistillationTexts _texts;
    private readonly Transformer _student;
    private readonly Transformer? _teacher;
    private readonly Tensor? _projection;
    private readonly DistillationLoss _loss;
    private readonly SortedDictionary<string, Tensor> _trained = new(StringComparer.Ordinal);
    private readonly AdamW _optimizer;
    private readonly WeightMasks? _masks;
    private readonly TrainingCheckpoint? _checkpoint;
    private readonly Stopwatch _watch = new();
    private int _step;

    /// <summary>Prepares a run; goes on from the checkpoint where there is one.</summary>
    /// <param name="student">What the student begins with.</param>
    /// <param name="texts">What it learns from.</param>
    /// <param name="teacher">The teacher's weights, for hidden states and attention; null where their weights are 0.</param>
    /// <param name="options">How it learns.</param>
    /// <exception cref="InvalidDataException">The parts do not fit together, or the checkpoint is damaged or of another run.</exception>
    /// <exception cref="IOException">libtorch does not load, or the checkpoint cannot be read.</exception>
    public Distiller(TransformerWeights student, DistillationTexts texts, TransformerWeights? teacher, DistillationOptions options)
    {
        ArgumentNullException.ThrowIfNull(student);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        Check(student.Shape, texts, teacher?.Shape, options);
        TorchLibrary.Open(options.Threads);
        _options = options;
        _texts = texts;
        using var scope = torch.NewDisposeScope();
        _student = new Transformer(student);
        bool needsTeacher = options.HiddenWeight > 0 || options.AttentionWeight > 0;
        _teacher = needsTeacher ? new Transformer(teacher!) : null;
        _projection = needsTeacher && student.Shape.Hidden != teacher!.Shape.Hidden
            ? RandomProjection(student.Shape.Hidden, teacher.Shape.Hidden, options.Seed)
            : null;
        _loss = new DistillationLoss(options, needsTeacher ? LayerPair.Even(student.Shape.Layers.Count, teacher!.Shape.Layers.Count) : [], _projection);
        foreach ((string name, Tensor tensor) in _student.Parameters.Where(pair => pair.Key != ParameterNames.Tokens))
        {
            _trained.Add(name, tensor.requires_grad_(true));
        }

        if (_projection is not null)
        {
            _trained.Add(Projection, _projection.requires_grad_(true));
        }

        _optimizer = new AdamW(options.TableRate > 0 ? _trained.Append(new(ParameterNames.Tokens, _student.Tokens)) : _trained);
        _masks = options.Sparsity is not null ? WeightMasks.OfOnes(_student) : options.KeepZeros ? WeightMasks.OfZeros(_student) : null;
        if (options.Checkpoint is { } path)
        {
            _checkpoint = new TrainingCheckpoint(path, RunFingerprint.Of(student, texts, options));
            using var frozen = torch.no_grad();
            _step = File.Exists(path) ? _checkpoint.Read(State) : 0;
        }
    }

    /// <summary>Steps done so far, those of earlier runs included.</summary>
    public int Step => _step;

    /// <summary>Loss over the last hundred steps, about; NaN before the first.</summary>
    public double Loss { get; private set; } = double.NaN;

    // Everything that a later run needs beside the options.
    private IEnumerable<KeyValuePair<string, Tensor>> State =>
    [
        .. _student.Parameters,
        .. _projection is null ? (KeyValuePair<string, Tensor>[])[] : [new(Projection, _projection)],
        .. _optimizer.State,
        .. _masks is null ? [] : _masks.Masks.Select(pair => KeyValuePair.Create($"{pair.Key}.mask", pair.Value)),
    ];

    /// <summary>Runs the steps that are left.</summary>
    /// <param name="progress">Told about once a second; may be null.</param>
    /// <param name="cancellationToken">Stops after a step; where there is a checkpoint it is written first.</param>
    /// <returns>The student's weights.</returns>
    /// <exception cref="InvalidDataException">The loss became infinite.</exception>
    /// <exception cref="IOException">A checkpoint cannot be written; the earlier one is still there.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public TransformerWeights Run(IProgress<DistillationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        TorchLibrary.Open(_options.Threads);
        var order = new BatchOrder([.. _texts.Tokens.Select(text => text.Length)], _options.BatchTokens, _options.BatchTexts, _options.Seed);
        using IEnumerator<int[]> batches = order.From((long)_step * _options.Accumulate).GetEnumerator();
        var report = new ProgressMeter(_step, _options.Steps, progress, ReportEvery);
        var saved = Stopwatch.StartNew();
        _watch.Restart();
        while (_step < _options.Steps && !(_watch.Elapsed >= _options.Limit))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                Save();
                cancellationToken.ThrowIfCancellationRequested();
            }

            (double loss, double cosine, int texts) = OneStep(batches);
            if (!double.IsFinite(loss))
            {
                throw new InvalidDataException($"the loss became infinite in step {_step}; lower the learning rate");
            }

            Loss = double.IsNaN(Loss) ? loss : Loss + ((loss - Loss) * LossShare);
            report.Add(_step, loss, cosine, texts);
            if (_checkpoint is not null && saved.Elapsed >= _options.CheckpointEvery)
            {
                Save();
                saved.Restart();
            }
        }

        report.Finish();
        Save();
        using var frozen = torch.no_grad();
        return _student.ToWeights();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _student.Dispose();
        _teacher?.Dispose();
        _projection?.Dispose();
        _optimizer.Dispose();
        _masks?.Dispose();
    }

    private void Save()
    {
        using var frozen = torch.no_grad();
        _checkpoint?.Write(State, _step);
    }

    private (double Loss, double Cosine, int Texts) OneStep(IEnumerator<int[]> batches)
    {
        using var scope = torch.NewDisposeScope();
        Tensor[] trained = [.. _trained.Values];
        Tensor[]? gradients = null;
        var rows = new RowGradients();
        (double loss, double cosine, int texts) = (0, 0, 0);
        for (int i = 0; i < _options.Accumulate; i++)
        {
            batches.MoveNext();
            int[] chosen = batches.Current;
            var batch = new TokenBatch([.. chosen.Select(text => _texts.Tokens[text])], chosen, _options.PaddingId);
            (int[] ids, Tensor table, Tensor tokens) = Tokens(batch);
            (Tensor total, Tensor similarity) = _loss.Of(
                _student.Run(batch, tokens, _loss.NeedsLayers),
                torch.tensor(_texts.Vectors(chosen), [chosen.Length, _texts.Dimensions]),
                Teacher(batch));
            IList<Tensor> found = autograd.grad([total / Scalars.Of(_options.Accumulate)], _options.TableRate > 0 ? [.. trained, table] : trained);
            if (_options.TableRate > 0)
            {
                rows.Add(ids, found[^1]);
            }

            gradients = gradients is null ? [.. found.Take(trained.Length)] : [.. gradients.Zip(found, (sum, part) => sum + part)];
            loss += total.ToDouble() / _options.Accumulate;
            cosine += similarity.ToDouble() / _options.Accumulate;
            texts += chosen.Length;
        }

        using var frozen = torch.no_grad();
        Update(gradients!, rows.Sum());
        return (loss, cosine, texts);
    }

    // A batch reads few rows of the table: only those take part in the gradient.
    private (int[] Ids, Tensor Table, Tensor Tokens) Tokens(TokenBatch batch)
    {
        int[] ids = [.. batch.Ids.Select(id => (int)id).Distinct().Order()];
        long[] places = Array.ConvertAll(batch.Ids, id => (long)Array.BinarySearch(ids, (int)id));
        Tensor table = _student.Tokens.index_select(0, torch.tensor(Array.ConvertAll(ids, id => (long)id))).detach().requires_grad_(_options.TableRate > 0);
        return (ids, table, table.index_select(0, torch.tensor(places)));
    }

    private TransformerOutput? Teacher(TokenBatch batch)
    {
        if (_teacher is null)
        {
            return null;
        }

        using var frozen = torch.no_grad();
        return _teacher.Run(batch, _teacher.Rows(batch), keep: true);
    }

    private void Update(Tensor[] gradients, (Tensor Rows, Tensor Gradient)? table)
    {
        double squares = gradients.Append(table?.Gradient).Sum(gradient => gradient is null ? 0 : gradient.square().sum().ToDouble());
        Scalar shorten = Math.Min(1, _options.MaxGradient / Math.Max(1e-12, Math.Sqrt(squares)));
        double share = RateShare();
        _step++;
        int at = 0;
        foreach ((string name, Tensor tensor) in _trained)
        {
            double decay = tensor.dim() == 2 && name != ParameterNames.Positions && name != ParameterNames.Segments ? _options.WeightDecay : 0;
            _optimizer.Step(name, tensor, gradients[at++].mul_(shorten), _step, _options.Rate * share, decay);
        }

        if (table is (Tensor rows, Tensor gradient))
        {
            _optimizer.StepRows(ParameterNames.Tokens, _student.Tokens, rows, gradient.mul_(shorten), _step, _options.TableRate * share);
        }

        if (_options.Sparsity is { } sparsity && sparsity.IsDue(_step, _options.Steps))
        {
            _masks!.Prune(_student, sparsity.ShareAt(_step, _options.Steps));
        }

        _masks?.Apply(_student);

        // libtorch reads the number without holding it.
        GC.KeepAlive(shorten);
    }

    // Linear warm-up and linear decay.
    private double RateShare()
    {
        double warmUp = Math.Max(1, _options.WarmUp * _options.Steps);
        double share = Math.Min((_step + 1) / warmUp, (_options.Steps - _step) / Math.Max(1, _options.Steps - warmUp));
        return _options.Limit is { } limit ? Math.Min(share, Math.Max(0, 1 - (_watch.Elapsed / limit))) : share;
    }

    private static Tensor RandomProjection(int rows, int columns, ulong seed)
    {
        var random = new DeterministicRandom(seed ^ 0x9E3779B97F4A7C15);
        float scale = 1 / MathF.Sqrt(rows);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = random.NextNormal() * scale;
        }

        return torch.tensor(values, [rows, columns]).DetachFromDisposeScope();
    }

    private static void Check(TransformerShape student, DistillationTexts texts, TransformerShape? teacher, DistillationOptions options)
    {
        if (student.Output != texts.Dimensions)
        {
            throw new InvalidDataException($"the student gives vectors of {student.Output} numbers, the teacher's have {texts.Dimensions}");
        }

        if (texts.Longest > student.Positions)
        {
            throw new InvalidDataException($"a text has {texts.Longest} tokens, the student takes {student.Positions}");
        }

        if (texts.Tokens.Any(text => text.Any(id => id < 0 || id >= student.Vocabulary)))
        {
            throw new InvalidDataException($"a text has a token beyond the student's {student.Vocabulary}");
        }

        if ((options.HiddenWeight > 0 || options.AttentionWeight > 0) && (teacher is null || teacher.Vocabulary < student.Vocabulary || teacher.Positions < texts.Longest))
        {
            throw new InvalidDataException("hidden states and attention need a teacher that reads the same tokens");
        }
    }
}
