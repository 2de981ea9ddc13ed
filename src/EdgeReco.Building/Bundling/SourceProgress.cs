using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>Passes on how far a source has been read.</summary>
internal sealed class SourceProgress(string stage, IProgress<BuildProgress> progress) : IProgress<ReadProgress>
{
    public void Report(ReadProgress value)
    {
        double share = value.TotalBytes == 0 ? 1 : (double)value.Bytes / value.TotalBytes;
        progress.Report(new BuildProgress(stage, share, $"{value.Rows:N0} rows"));
    }
}
