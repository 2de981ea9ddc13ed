using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary>Reads graded queries and says on standard error what is wrong with them.</summary>
internal static class RatingSource
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="SourceException">It cannot be used.</exception>
    public static RatingResult Read(CommandContext context, string path)
    {
        try
        {
            RatingResult ratings = RatingReader.Read(path, null, context.Cancellation);
            SourceReportView.WriteProblems(context.Error, ratings.Report);
            return ratings;
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }
    }
}
