using System.CommandLine;
using System.Globalization;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Tuning;

namespace EdgeReco.Cli.Commands;

/// <summary>Options of a search for a recipe: the budget, the evaluation, the state.</summary>
internal sealed class TuneArguments
{
    private readonly Option<string?> _target = CommonOptions.Text("--target", "PROFILE", "Search a recipe for this device: cpu-x64, cpu-x64-vnni, cpu-arm64, tensorrt, cuda. Any of the limits below searches, too, for this machine.");
    private readonly Option<string?> _maxSize = CommonOptions.Text("--max-size", "SIZE", "Search: largest file, such as 12MB, 8MiB or plain bytes.");
    private readonly Option<string?> _maxLatency = CommonOptions.Text("--max-latency", "TIME", "Search: largest median of a run on this machine, such as 2ms or 500us; of text encoders, a text of 16 tokens.");
    private readonly Option<double?> _minSpeedup = new("--min-speedup") { HelpName = "X", Description = "Search: at least so many times as fast as the model, measured in turn with it." };
    private readonly Option<string?> _maxDrop = CommonOptions.Text("--max-drop", "SHARE", "Search: most of the quality that may be lost, such as 2%.");
    private readonly Option<string?> _ratings = CommonOptions.Text("--ratings", "FILE", "Search: graded queries (query,docid,rating); quality is the condensed nDCG@10 of the encoder alone, with --catalog.");
    private readonly Option<string?> _catalog = CommonOptions.Text("--catalog", "FILE", "Search: the products that --ratings are about.");
    private readonly Option<string?> _mapping = CommonOptions.Text("--mapping", "NAME|FILE", "Search: how the catalogue's columns are read.");
    private readonly Option<string?> _texts = CommonOptions.Text("--texts", "FILE", "Search: texts, one a line; quality is the mean cosine of their vectors to the model's. Without an evaluation, quality is the signal's share in the outputs.");
    private readonly Option<string[]> _variants = new("--variant") { HelpName = "FILE", Description = "Search: another shape of the same model to start from, such as a trained student; may be given several times.", DefaultValueFactory = _ => [] };
    private readonly Option<int> _trials = CommonOptions.Number("--trials", 12, 1, 10_000, "Search: most candidates that are made and measured.");
    private readonly Option<string?> _state = CommonOptions.Text("--state", "FILE", "Search: finished trials are kept here; the same command goes on after a kill.");

    public TuneArguments()
    {
        _minSpeedup.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.Tokens is [{ Value: var text }] && (!double.TryParse(text, CultureInfo.InvariantCulture, out double value) || value is not (> 0 and < 1e6)))
            {
                result.AddError($"--min-speedup must be a number above 0, not '{text}'");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_target, _maxSize, _maxLatency, _minSpeedup, _maxDrop, _ratings, _catalog, _mapping, _texts, _variants, _trials, _state])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether a search is asked for.</summary>
    /// <exception cref="UserErrorException">Options of a search are given without one.</exception>
    public bool AreAsked(CommandContext context)
    {
        if (((Option[])[_target, _maxSize, _maxLatency, _minSpeedup, _maxDrop]).Any(option => IsGiven(context, option)))
        {
            return true;
        }

        Option? stray = ((Option[])[_ratings, _catalog, _mapping, _texts, _variants, _trials, _state]).FirstOrDefault(option => IsGiven(context, option));
        return stray is null ? false : throw new UserErrorException($"{stray.Name} is for a search; give a limit such as --max-size 12MB");
    }

    /// <summary>The device; null for this machine.</summary>
    public string? Target(CommandContext context) => context.Get(_target);

    /// <summary>The limits.</summary>
    /// <exception cref="UserErrorException">One cannot be read.</exception>
    public TuningBudget Budget(CommandContext context) => new(
        context.Get(_maxSize) is { } size ? ByteSize.Parse("--max-size", size) : null,
        context.Get(_maxLatency) is { } latency ? BudgetFigures.Milliseconds("--max-latency", latency) : null,
        context.Get(_minSpeedup),
        context.Get(_maxDrop) is { } drop ? BudgetFigures.Share("--max-drop", drop) : null);

    /// <summary>Graded queries with their catalogue; null where quality is told otherwise.</summary>
    /// <exception cref="UserErrorException">Only one of the two is given, or texts as well.</exception>
    public (string Ratings, string Catalog, string? Mapping)? Ranking(CommandContext context)
    {
        string? ratings = context.Get(_ratings);
        string? catalog = context.Get(_catalog);
        if ((ratings is null) != (catalog is null))
        {
            throw new UserErrorException($"graded queries take --ratings and --catalog; {(ratings is null ? "--ratings" : "--catalog")} is missing");
        }

        if (ratings is not null && Texts(context) is not null)
        {
            throw new UserErrorException("--ratings and --texts are two evaluations; give one");
        }

        return ratings is null ? null : (ratings, catalog!, context.Get(_mapping));
    }

    /// <summary>Texts to compare vectors on; null where quality is told otherwise.</summary>
    public string? Texts(CommandContext context) => context.Get(_texts);

    /// <summary>Other shapes of the model.</summary>
    /// <exception cref="UserErrorException">A file is missing.</exception>
    public IReadOnlyList<string> Variants(CommandContext context)
    {
        string[] variants = context.Get(_variants) ?? [];
        return variants.FirstOrDefault(file => !File.Exists(file)) is { } missing ? throw new UserErrorException($"{missing}: no such file") : variants;
    }

    /// <summary>Most trials.</summary>
    public int Trials(CommandContext context) => context.Get(_trials);

    /// <summary>Where finished trials are kept; null for nowhere.</summary>
    public string? State(CommandContext context) => context.Get(_state);

    private static bool IsGiven(CommandContext context, Option option) => context.Parsed.GetResult(option) is { Implicit: false };
}
