namespace EdgeReco.Ingestion;

/// <summary>Walks through a source: counts rows, reports progress, notices cancellation.</summary>
internal static class RowLoop
{
    private const int ReportEvery = 4096;

    /// <summary>Hands each well-formed record to <paramref name="use"/> and refuses the source if too many are malformed.</summary>
    /// <exception cref="SourceException">The source cannot be read, or more than 1% of its rows are malformed.</exception>
    public static void Run(RecordReader reader, SourceReport report, IProgress<ReadProgress>? progress, Action<SourceRecord> use, CancellationToken cancellationToken)
    {
        SourceFile file = reader.File;
        for (ReadStatus status = reader.Read(); status != ReadStatus.End; status = reader.Read())
        {
            report.AddRow();
            if (status == ReadStatus.Record)
            {
                use(reader.Record);
            }
            else
            {
                report.AddIssue(reader.Line, "", reader.Problem);
            }

            if (report.Rows % ReportEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ReadProgress(file.Path, file.Position, file.Length, report.Rows));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new ReadProgress(file.Path, file.Length, file.Length, report.Rows));
        report.RequireFewMalformed();
    }
}
