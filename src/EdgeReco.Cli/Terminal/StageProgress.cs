using EdgeReco.Building;

namespace EdgeReco.Cli.Terminal;

/// <summary>Reports the share of one stage that is done.</summary>
internal sealed class StageProgress(string stage, IProgress<BuildProgress> progress) : IProgress<double>
{
    public void Report(double value) => progress.Report(new BuildProgress(stage, value, ""));
}
