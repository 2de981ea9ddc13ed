using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>Makes the smallest numbers of each row of an embedding table zero.</summary>
/// <param name="sparsity">The share of them, 0 to 1.</param>
/// <param name="minimumElements">Tables with fewer elements stay.</param>
internal sealed class TablePruning(double sparsity, int minimumElements)
{
    private const string Pass = "sparse-table";

    /// <summary>Prunes the tables of a model.</summary>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        var uses = new ConstantUses(editors);
        foreach (TensorProto table in editors.SelectMany(editor => editor.Initializers.Values))
        {
            IReadOnlyList<ConstantUse> readers = uses.Of(table);
            if (readers.Count == 0 || uses.IsOutput(table) || table.Dims.Count != 2 || table.Dims[0] * table.Dims[1] < minimumElements
                || !readers.All(use => use.Input == 0 && Operators.Is(use.Node, "Gather") && use.Node.Int("axis", 0) == 0 && context.MayChange(use.Node))
                || !TensorData.TryReadSingles(table, out float[] values))
            {
                continue;
            }

            float[] pruned = [.. values];
            int width = (int)table.Dims[1];
            for (int start = 0; start < pruned.Length; start += width)
            {
                ZeroSmallest(pruned.AsSpan(start, width), (int)(sparsity * width));
            }

            TensorValues.Set(table, pruned);
            long bytes = (long)values.Length * sizeof(float);
            context.Report.Add(new QuantizedTensor(Pass, table.Name, SignalToNoise.Decibels(values, pruned), bytes, bytes));
        }
    }

    private static void ZeroSmallest(Span<float> row, int count)
    {
        Span<float> magnitudes = row.ToArray();
        Span<int> order = new int[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            magnitudes[i] = Math.Abs(row[i]);
            order[i] = i;
        }

        magnitudes.Sort(order);
        foreach (int at in order[..count])
        {
            row[at] = 0;
        }
    }
}
