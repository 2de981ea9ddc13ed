using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// Constant matrices of MatMul and Gemm in few bits, with a scale for every block of inputs: com.microsoft MatMulNBits.
/// Activations stay in float in the graph. In reports: <c>weights-rtn-4</c>, <c>weights-hqq-4</c>,
/// <c>weights-gptq-4</c>; with <c>-study</c> behind it where weights were only rounded.
/// </summary>
internal sealed class BlockWeightPass : IModelPass
{
    // Names, attributes and dimensions of the tensors and nodes that come in.
    private const int Overhead = 256;
    private static readonly double[] DampingsTried = [1, 10, 100];
    private readonly BlockWeightOptions _options;

    /// <summary>A pass with its options, which are checked.</summary>
    public BlockWeightPass(BlockWeightOptions options)
    {
        options.Validate();
        _options = options;
        Name = NameOf(options.Method);
    }

    /// <inheritdoc/>
    public string Name { get; }

    private BlockFormat Format => new(_options.Bits, _options.BlockSize, _options.Symmetric);

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        IReadOnlyList<BlockWeightTarget> targets = new BlockWeightFinder(context, Name, _options.MinimumElements).Find(editors);
        bool stored = false;
        int done = 0;
        foreach (IReadOnlyList<BlockWeightTarget> batch in LayerMoments.Batches(targets))
        {
            // The graph is as it was until the end, so that every batch is measured on the float model.
            Dictionary<string, LayerSamples> moments = Gather(context, batch);
            foreach (BlockWeightTarget target in batch)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                stored |= Rewrite(context, target, LayerMoments.Of(target, moments));
                context.Progress?.Report(++done / (double)targets.Count);
            }
        }

        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }

        if (stored)
        {
            Operators.Import(context.Model.Proto, Operators.Contrib, 1);
        }
    }

    private Dictionary<string, LayerSamples> Gather(PassContext context, IReadOnlyList<BlockWeightTarget> batch)
    {
        try
        {
            return LayerMoments.Gather(context, batch, _options.MaxSamples, _options.Threads);
        }
        catch (InvalidDataException exception)
        {
            context.Report.Skip(Name, context.Model.Proto.Graph.Name, $"no samples: {exception.Message}");
            return [];
        }
    }

    // True when MatMulNBits came in.
    private bool Rewrite(PassContext context, BlockWeightTarget target, LayerSamples? samples)
    {
        string name = target.Tensor.Name;
        if (!TensorData.TryReadSingles(target.Tensor, out float[] values) || !RawTensor.AllFinite(values))
        {
            context.Report.Skip(Name, name, "its values cannot be read or are not finite");
            return false;
        }

        long before = (long)values.Length * sizeof(float);
        long after = Format.Bytes(target.Depth, target.Width);
        bool packed = _options.Packed && Format.Bits != Format.StoredBits;
        bool study = _options.Study || (!packed && after + Overhead >= before && Format.Bits != Format.StoredBits);
        if (!study && !packed && after + Overhead >= before)
        {
            context.Report.Skip(Name, name, "the file would grow");
            return false;
        }

        float[] rows = target.Rows(values);
        BlockWeightResult result = Best(context, target, rows, samples);
        string pass = NameOf(result.Method);
        double sqnr = result.Sqnr;
        double least = _options.MinSqnr ?? Math.Min(context.MinSqnr, (6.02 * _options.Bits) - 10);
        if (sqnr < least)
        {
            context.Report.Skip(pass, name, $"{sqnr:F1} dB signal to noise, less than {least:F1}");
            return false;
        }

        if (study)
        {
            target.Owner.Remove(target.Tensor);
            target.Owner.Add(TensorData.Create(name, target.Original(result.Decoded), [.. target.Tensor.Dims]));
            context.Report.Add(new QuantizedTensor($"{pass}-study", name, sqnr, before, before));
            return false;
        }

        if (packed)
        {
            Pack(context, target, result, before);
            return false;
        }

        BlockWeightWriter.Write(target, result.Matrix, _options.AccuracyLevel);
        context.Report.Add(new QuantizedTensor(pass, name, sqnr, before, after));
        return true;
    }

    private void Pack(PassContext context, BlockWeightTarget target, BlockWeightResult result, long before)
    {
        if (PackedWeightWriter.TryWrite(target, result.Matrix) is { } bytes)
        {
            context.Report.Add(new QuantizedTensor(NameOf(result.Method), target.Tensor.Name, result.Sqnr, before, bytes));
        }
        else
        {
            context.Report.Skip(Name, target.Tensor.Name, "the file would grow");
        }
    }

    private BlockWeightResult Best(PassContext context, BlockWeightTarget target, float[] rows, LayerSamples? samples)
    {
        SecondMoments? moments = samples is { HasCheck: true } ? samples.Check : samples?.Fit;
        var noise = new LayerNoise(rows, target.Depth, moments, _options.Threads);
        if (_options.Method == BlockWeightMethod.HalfQuadratic)
        {
            return Quantize(target, rows, noise, BlockWeightMethod.HalfQuadratic, new HalfQuadraticQuantizer(_options.SearchClipping), context.Cancellation);
        }

        BlockWeightResult best = Quantize(
            target, rows, noise, BlockWeightMethod.RoundToNearest, new RoundToNearestQuantizer(_options.SearchClipping), context.Cancellation);
        if (_options.Method != BlockWeightMethod.Gptq)
        {
            return best;
        }

        if (samples is null)
        {
            context.Report.Skip(Name, target.Tensor.Name, "no samples show what goes in: rounded to nearest instead");
            return best;
        }

        foreach (double times in samples.HasCheck ? DampingsTried : [1])
        {
            if (GptqQuantizer.TryCreate(samples.Fit, _options, _options.Damping * times) is { } quantizer)
            {
                BlockWeightResult next = Quantize(target, rows, noise, BlockWeightMethod.Gptq, quantizer, context.Cancellation);
                best = next.Sqnr > best.Sqnr ? next : best;
            }
        }

        return best;
    }

    private BlockWeightResult Quantize(
        BlockWeightTarget target, float[] rows, LayerNoise noise, BlockWeightMethod method, IBlockQuantizer quantizer, CancellationToken cancellation)
    {
        var matrix = new BlockMatrix(Format, target.Width, target.Depth);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation };
        Parallel.For(0, target.Width, parallel, row => quantizer.Quantize(rows.AsSpan(row * target.Depth, target.Depth), matrix, row));
        float[] decoded = matrix.Decode();
        return new BlockWeightResult(method, matrix, decoded, noise.Sqnr(decoded));
    }

    private string NameOf(BlockWeightMethod method) => method switch
    {
        BlockWeightMethod.Gptq => $"weights-gptq-{_options.Bits}",
        BlockWeightMethod.HalfQuadratic => $"weights-hqq-{_options.Bits}",
        _ => $"weights-rtn-{_options.Bits}",
    };
}
