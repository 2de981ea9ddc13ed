using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Reads the sales of a source file line by line.</summary>
public static class InteractionReader
{
    /// <summary>Reads sales and hands them on in file order.</summary>
    /// <param name="path">A <c>.jsonl</c>, <c>.csv</c> or <c>.tsv</c> file, each also <c>.gz</c>.</param>
    /// <param name="options">Mapping (one without an interactions part counts as none), dates and progress.</param>
    /// <param name="use">Receives each sale; a quantity that the source does not have is 1.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What became of the rows.</returns>
    /// <exception cref="SourceException">The source cannot be used; the message says why in one line.</exception>
    public static SourceReport Read(string path, ReadOptions options, Action<Interaction> use, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(use);
        IReadOnlyList<string> columns = MappingDetector.Probe(path);
        Mapping mapping = options.Mapping is { HasInteractions: true } given ? given : MappingDetector.DetectInteractions(path, columns);
        InteractionMapping interactions = mapping.Interactions!;
        if (columns.Count > 0)
        {
            MappingDetector.Require(path, columns, interactions.Fields, FieldNames.Basket, FieldNames.ProductId, FieldNames.At);
            MappingDetector.Require(path, columns, interactions.Filters);
        }

        var report = new SourceReport(path, mapping.Name);
        using RecordReader reader = RecordReader.Open(path);
        var mapper = new InteractionMapper(interactions, reader.Columns, report, options);
        reader.Select(mapper.IsWanted);
        RowLoop.Run(
            reader,
            report,
            options.Progress,
            record =>
            {
                if (mapper.Map(record) is { } interaction)
                {
                    report.Used++;
                    use(interaction);
                }
            },
            cancellationToken);
        return report;
    }
}
