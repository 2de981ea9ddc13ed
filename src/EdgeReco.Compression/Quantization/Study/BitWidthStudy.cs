using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Study;

/// <summary>
/// Rounds weights of layers (MatMul, Gemm, Conv) and tables to any width and keeps them in float, to see what the width
/// would cost: <c>study-4</c> in reports. It saves nothing and refuses nothing.
/// </summary>
internal sealed class BitWidthStudy : IModelPass
{
    private readonly BitWidthStudyOptions _options;

    /// <summary>A study with its options, which are checked.</summary>
    public BitWidthStudy(BitWidthStudyOptions options)
    {
        options.Validate();
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => $"study-{_options.Bits}";

    /// <summary>Signal to noise of each tensor at a width; the model is left as it is.</summary>
    public static IReadOnlyList<QuantizedTensor> Measure(OnnxModel model, BitWidthStudyOptions options)
    {
        var context = new PassContext { Model = model.Clone() };
        new BitWidthStudy(options).Apply(context);
        return context.Report.Tensors;
    }

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        var uses = new ConstantUses(editors);
        foreach (GraphEditor editor in editors)
        {
            foreach (TensorProto tensor in editor.Initializers.Values.ToList())
            {
                context.Cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<ConstantUse> all = uses.Of(tensor);
                if (all.Count == 0
                    || all.Any(use => !context.MayChange(use.Node))
                    || StudyLayout.Of(tensor, all) is not { } layout
                    || (long)layout.Channels * layout.Depth < _options.MinimumElements
                    || !TensorData.TryReadSingles(tensor, out float[] values)
                    || !RawTensor.AllFinite(values))
                {
                    continue;
                }

                float[] rounded = Round(values, layout, context.Cancellation);
                editor.Remove(tensor);
                editor.Add(TensorData.Create(tensor.Name, rounded, [.. tensor.Dims]));
                context.Report.Add(new QuantizedTensor(Name, tensor.Name, SignalToNoise.Decibels(values, rounded), values.Length * 4L, values.Length * 4L));
            }
        }

        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }
    }

    private float[] Round(float[] values, StudyLayout layout, CancellationToken cancellation)
    {
        float[] rounded = new float[values.Length];
        BlockGrid? shared = _options.Scale == StudyScale.Tensor ? Fit(values) : null;
        int block = _options.Scale == StudyScale.Block ? Math.Min(_options.BlockSize, layout.Depth) : layout.Depth;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation };
        Parallel.For(0, layout.Channels, parallel, channel =>
        {
            float[] line = new float[layout.Depth];
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = values[layout.At(channel, i)];
            }

            for (int start = 0; start < line.Length; start += block)
            {
                int end = Math.Min(line.Length, start + block);
                BlockGrid grid = shared ?? Fit(line.AsSpan(start..end));
                for (int i = start; i < end; i++)
                {
                    rounded[layout.At(channel, i)] = grid.Decode(grid.Encode(line[i]));
                }
            }
        });
        return rounded;
    }

    private BlockGrid Fit(ReadOnlySpan<float> values) =>
        BlockGridFit.Fit(values, new BlockFormat(_options.Bits, _options.BlockSize, _options.Symmetric), _options.SearchClipping);
}
