using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// Embedding tables, constants that Gather reads rows of, in 8 or 4 bits with a scale for each row; only the rows asked
/// for are unpacked. In reports: <c>gather-table-int8</c>, <c>gather-table-4</c>. Four bits a row take 13.9% of a float
/// table and cost recommenders nothing (Guan et al. 2019, arXiv 1911.02079).
/// </summary>
internal sealed class TableRowsPass : IModelPass
{
    private const int Overhead = 256;
    private readonly TableRowsOptions _options;

    /// <summary>A pass with its options, which are checked.</summary>
    public TableRowsPass(TableRowsOptions options)
    {
        options.Validate();
        _options = options;
        Name = options.Bits == 8 ? "gather-table-int8" : "gather-table-4";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        bool contrib = false;
        foreach (TableTarget table in new TableFinder(context, Name, _options.MinimumElements).Find(editors))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (_options.Bits == 8)
            {
                Bytes(context, table);
            }
            else
            {
                contrib |= Nibbles(context, table);
            }
        }

        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }

        if (contrib)
        {
            Operators.Import(context.Model.Proto, Operators.Contrib, 1);
        }
    }

    private void Bytes(PassContext context, TableTarget table)
    {
        (sbyte[] values, float[] scales) = SymmetricQuantizer.Rows(table.Values, table.Rows, table.Columns, SymmetricQuantizer.FullRange);
        bool halfScales = _options.HalfScales && HalfScales.TryRound(scales);
        if (halfScales)
        {
            values = SymmetricQuantizer.RowsBy(table.Values, scales, table.Columns, SymmetricQuantizer.FullRange);
        }

        double sqnr = SymmetricQuantizer.Sqnr(table.Values, values, i => scales[i / table.Columns]);
        long after = values.Length + ((long)table.Rows * (halfScales ? sizeof(ushort) : sizeof(float)));
        if (IsWorthIt(context, table, sqnr, after))
        {
            Int8TableWriter.Write(table, values, scales, halfScales);
        }
    }

    // True when a contrib operator came in.
    private bool Nibbles(PassContext context, TableTarget table)
    {
        if (table.Columns % 2 != 0)
        {
            context.Report.Skip(Name, table.Tensor.Name, "an odd number of columns");
            return false;
        }

        bool contrib = _options.Pattern == TablePattern.Contrib;
        if (!contrib && _options.BlockSize != 0 && _options.BlockSize < table.Columns)
        {
            context.Report.Skip(Name, table.Tensor.Name, "the plain pattern has one scale a row");
            return false;
        }

        bool halfScales = !contrib;
        BlockMatrix matrix = NibbleTable.Quantize(table, _options, ref halfScales, context.Cancellation);
        long after = contrib
            ? ContribTableWriter.Bytes(matrix.Format, table.Rows, table.Columns)
            : PlainTableWriter.Bytes(matrix.Format, table.Rows, table.Columns, halfScales);
        if (!IsWorthIt(context, table, SignalToNoise.Decibels(table.Values, matrix.Decode()), after))
        {
            return false;
        }

        if (contrib)
        {
            ContribTableWriter.Write(table, matrix);
        }
        else
        {
            PlainTableWriter.Write(table, matrix, halfScales);
        }

        return contrib;
    }

    private bool IsWorthIt(PassContext context, TableTarget table, double sqnr, long after)
    {
        double least = _options.MinSqnr ?? Math.Min(context.MinSqnr, (6.02 * _options.Bits) - 10);
        if (after + (Overhead * table.Uses.Count) >= table.Bytes)
        {
            context.Report.Skip(Name, table.Tensor.Name, "the file would grow");
            return false;
        }

        if (sqnr < least)
        {
            context.Report.Skip(Name, table.Tensor.Name, $"{sqnr:F1} dB signal to noise, less than {least:F1}");
            return false;
        }

        context.Report.Add(new QuantizedTensor(Name, table.Tensor.Name, sqnr, table.Bytes, after));
        return true;
    }
}
