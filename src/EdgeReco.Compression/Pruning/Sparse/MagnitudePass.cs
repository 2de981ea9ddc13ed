using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>The smallest weights become zero, by threshold or by share, of each layer or of all together. The shapes stay.</summary>
internal sealed class MagnitudePass(MagnitudeOptions options) : IModelPass
{
    /// <inheritdoc/>
    public string Name => "magnitude";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        (TensorProto Tensor, float[] Values)[] weights = [.. Targets(context, editors)];
        float[][] all = [.. weights.Select(weight => weight.Values)];
        (uint Bits, long Ties) limit = default;
        if (options.Threshold is { } threshold)
        {
            limit = (BitConverter.SingleToUInt32Bits((float)threshold), 0);
        }
        else if (options.Scope == SparsityScope.Global)
        {
            limit = MagnitudeThreshold.Find(all, options.Sparsity);
        }

        foreach ((TensorProto tensor, float[] values) in weights)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (options.Threshold is null && options.Scope == SparsityScope.Layer)
            {
                limit = MagnitudeThreshold.Find([values], options.Sparsity);
            }

            float[] pruned = [.. values];
            MagnitudeThreshold.Apply(pruned, limit.Bits, ref limit.Ties);
            TensorValues.Set(tensor, pruned);
            long bytes = (long)values.Length * sizeof(float);
            context.Report.Add(new QuantizedTensor(Name, tensor.Name, SignalToNoise.Decibels(values, pruned), bytes, bytes));
        }

        if (weights.Length == 0)
        {
            context.Report.Skip(Name, "", "it has no weights that could be pruned");
        }

        if (options.TableSparsity > 0)
        {
            new TablePruning(options.TableSparsity, options.MinimumElements).Apply(context);
        }
    }

    private IEnumerable<(TensorProto Tensor, float[] Values)> Targets(PassContext context, IReadOnlyList<GraphEditor> editors)
    {
        var uses = new ConstantUses(editors);
        foreach (TensorProto tensor in editors.SelectMany(editor => editor.Graph.Initializer))
        {
            IReadOnlyList<ConstantUse> readers = uses.Of(tensor);
            bool weight = readers.Count > 0 && readers.All(use => IsWeight(use) && context.MayChange(use.Node));
            bool bias = options.Biases && readers.Count > 0 && readers.All(use => IsBias(use) && context.MayChange(use.Node));
            if (!(weight || bias) || uses.IsOutput(tensor) || !TensorData.TryReadSingles(tensor, out float[] values))
            {
                continue;
            }

            if (weight && values.Length < options.MinimumElements)
            {
                context.Report.Skip(Name, tensor.Name, $"only {values.Length} elements");
                continue;
            }

            yield return (tensor, values);
        }
    }

    private static bool IsWeight(ConstantUse use) => use.Node.OpType switch
    {
        "MatMul" or "Gemm" or "Conv" or "ConvTranspose" => use.Input == 1,
        "LSTM" or "GRU" or "RNN" => use.Input is 1 or 2,
        _ => false,
    };

    private static bool IsBias(ConstantUse use) => use.Node.OpType switch
    {
        "Gemm" or "Conv" or "ConvTranspose" => use.Input == 2,
        "LSTM" or "GRU" or "RNN" => use.Input == 3,
        "Add" => use.Editor.Producer(use.Node.Input[1 - use.Input]) is { OpType: "MatMul" },
        _ => false,
    };
}
