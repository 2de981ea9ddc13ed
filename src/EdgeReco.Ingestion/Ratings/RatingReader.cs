namespace EdgeReco.Ingestion;

/// <summary>Reads grades of products for queries: the columns <c>query</c>, <c>docid</c> and <c>rating</c>.</summary>
public static class RatingReader
{
    private const string Query = "query";
    private const string Document = "docid";
    private const string Grade = "rating";

    /// <summary>Reads the grades.</summary>
    /// <param name="path">A <c>.jsonl</c>, <c>.csv</c> or <c>.tsv</c> file, each also <c>.gz</c>.</param>
    /// <param name="progress">Is told how far reading has come; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">The source cannot be used; the message says why in one line.</exception>
    /// <remarks>A product graded twice for a query is malformed; the first grade is kept.</remarks>
    public static RatingResult Read(string path, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Dictionary<string, FieldRule> fields = new[] { Query, Document, Grade }.ToDictionary(name => name, name => new FieldRule { Columns = [name] });
        IReadOnlyList<string> columns = MappingDetector.Probe(path);
        if (columns.Count > 0)
        {
            MappingDetector.Require(path, columns, fields, Query, Document, Grade);
        }

        var report = new SourceReport(path, "ratings");
        using RecordReader reader = RecordReader.Open(path);
        reader.Select(fields.ContainsKey);
        var row = new RowMapper(report);
        BoundField query = BoundField.Bind(Query, fields[Query], reader.Columns);
        BoundField document = BoundField.Bind(Document, fields[Document], reader.Columns);
        BoundField grade = BoundField.Bind(Grade, fields[Grade], reader.Columns);
        var queries = new RatingTable();
        RowLoop.Run(
            reader,
            report,
            progress,
            record =>
            {
                row.Begin(record);
                string text = row.RequiredText(query, TextLimits.Name);
                string id = row.RequiredText(document, TextLimits.Code);
                double value = row.Grade(grade);
                if (!row.Failed && !queries.TryAdd(text, new Rating(id, value), record.Line, out long firstLine))
                {
                    row.Fail(Document, $"'{id}' is already graded for this query in line {firstLine}");
                }

                report.Used += row.Failed ? 0 : 1;
            },
            cancellationToken);
        return queries.Queries.Count > 0
            ? new RatingResult(queries.Queries, report)
            : throw new SourceException($"{path}: holds no ratings ({report.Rows} rows, {report.Malformed} malformed)");
    }
}
