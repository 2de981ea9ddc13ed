using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco compare</c> of text encoders.</summary>
internal static class EncoderRun
{
    public static int Run(CommandContext context, EncoderComparisonOptions options)
    {
        IReadOnlyList<ComparedEncoder> compared;
        try
        {
            (compared, SourceReport report) = ProgressView.Run(context, progress => new EncoderComparison(options, progress).Run(context.Cancellation));
            SourceReportView.WriteProblems(context.Error, report);
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }

        if (compared[0].Alone.UnknownProducts > 0)
        {
            context.Error.WriteLine($"note: {compared[0].Alone.UnknownProducts} graded products are not among the products; they stay in the ideal rankings");
        }

        if (context.Json)
        {
            context.WriteJson(EncoderComparisonView.ToJson(compared));
        }
        else
        {
            EncoderComparisonView.Write(context.Results, compared);
        }

        return ExitCode.Done;
    }
}
