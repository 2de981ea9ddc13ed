using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Embedding tables by product quantization; <c>gather-table-pq</c> in reports.</summary>
internal sealed class ProductTablePass : IModelPass
{
    private const int Overhead = 1024;
    private const double AcceptableSqnr = 6;
    private readonly ProductTableOptions _options;

    /// <summary>A pass with its options, which are checked.</summary>
    public ProductTablePass(ProductTableOptions options)
    {
        options.Validate();
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => "gather-table-pq";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        IReadOnlyList<TableTarget> tables = new TableFinder(context, Name, _options.MinimumElements).Find(editors);
        for (int i = 0; i < tables.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Rewrite(context, tables[i]);
            context.Progress?.Report((i + 1) / (double)tables.Count);
        }

        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }
    }

    private void Rewrite(PassContext context, TableTarget table)
    {
        int parts = _options.Subspaces == 0 ? Math.Max(1, table.Columns / 4) : _options.Subspaces;
        if (parts > table.Columns || table.Columns % parts != 0)
        {
            context.Report.Skip(Name, table.Tensor.Name, $"{table.Columns} columns do not make {parts} equal parts");
            return;
        }

        long after = ProductTableWriter.Bytes(table.Rows, table.Columns, parts);
        if (after + (Overhead * table.Uses.Count) >= table.Bytes)
        {
            context.Report.Skip(Name, table.Tensor.Name, "the file would grow");
            return;
        }

        var quantizer = new ProductQuantizer(table.Rows, table.Columns, parts);
        quantizer.Fit(table.Values, _options, context.Seed, context.Cancellation);
        double sqnr = SignalToNoise.Decibels(table.Values, quantizer.Decode());
        double least = _options.MinSqnr ?? Math.Min(context.MinSqnr, AcceptableSqnr);
        if (sqnr < least)
        {
            context.Report.Skip(Name, table.Tensor.Name, $"{sqnr:F1} dB signal to noise, less than {least:F1}");
            return;
        }

        ProductTableWriter.Write(table, quantizer);
        context.Report.Add(new QuantizedTensor(Name, table.Tensor.Name, sqnr, table.Bytes, after));
    }
}
