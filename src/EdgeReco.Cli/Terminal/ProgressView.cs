using System.Diagnostics;
using EdgeReco.Building;
using Spectre.Console;

namespace EdgeReco.Cli.Terminal;

/// <summary>Shows progress on standard error: bars on a terminal; elsewhere a line at each new stage, and one now and then in a long one.</summary>
internal static class ProgressView
{
    /// <summary>Runs work that reports its progress.</summary>
    public static T Run<T>(CommandContext context, Func<IProgress<BuildProgress>, T> work)
    {
        if (!context.Status.Profile.Capabilities.Interactive)
        {
            return work(new LineProgress(context.Error));
        }

        return context.Status.Progress()
            .AutoClear(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(bars => work(new BarProgress(bars)));
    }

    private sealed class BarProgress(ProgressContext bars) : IProgress<BuildProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);
        private ProgressTask? _last;

        public void Report(BuildProgress value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Stage, out ProgressTask? task))
                {
                    Finish(_last);
                    task = bars.AddTask(Markup.Escape(value.Stage), maxValue: 1);
                    _tasks.Add(value.Stage, task);
                    _last = task;
                }

                task.IsIndeterminate = double.IsNaN(value.Share);
                task.Value = double.IsNaN(value.Share) ? 0 : value.Share;
                task.Description = Markup.Escape(value.Detail.Length == 0 ? value.Stage : $"{value.Stage}: {value.Detail}");
            }
        }

        private static void Finish(ProgressTask? task)
        {
            if (task is not null)
            {
                task.IsIndeterminate = false;
                task.Value = task.MaxValue;
                task.StopTask();
            }
        }
    }

    private sealed class LineProgress(TextWriter error) : IProgress<BuildProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Lock _lock = new();
        private string _stage = "";
        private TimeSpan _last;

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                bool isNew = value.Stage != _stage;
                if (isNew || (value.Detail.Length > 0 && _watch.Elapsed - _last >= Interval))
                {
                    _stage = value.Stage;
                    _last = _watch.Elapsed;
                    error.WriteLine($"[{_last.TotalSeconds,6:0.0} s] {value.Stage}{(isNew || value.Detail.Length == 0 ? "" : $": {value.Detail}")}");
                }
            }
        }
    }
}
