using System.CommandLine;
using EdgeReco.Cli.Terminal;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco evaluate</c>: holds a bundle against data that it was not built from.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var command = new Command("evaluate", "Measure how good and how fast a bundle's answers are.") { EvaluateSearchCommand.Create(), EvaluateRecommendCommand.Create() };
        command.Examples(
            ("search against graded queries", "edgereco evaluate search bundle --ratings ratings.csv"),
            ("the next item in baskets of October", "edgereco evaluate recommend bundle --interactions transactions.csv.gz --from 2011-10-01"));
        return command;
    }
}
