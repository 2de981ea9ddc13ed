using System.CommandLine;
using System.Globalization;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Recipes;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Cli.Commands;

/// <summary>Options that say how a model is compressed. Each command has its own.</summary>
internal sealed class CompressArguments
{
    private const long Megabyte = 1 << 20;

    private readonly Option<string> _recipe = new("--recipe")
    {
        HelpName = "NAME|FILE",
        Description = $"What to do: {string.Join(", ", Recipe.StepNames)}, several joined with +, or a JSON file that says it in full.",
        DefaultValueFactory = _ => "int8-dynamic",
    };

    private readonly Option<string?> _preset = CommonOptions.Text("--preset", "NAME", "What it is made for: cpu-x64, cpu-x64-vnni, cpu-arm64, tensorrt, cuda; by default this machine.");
    private readonly Option<string?> _calibrate = CommonOptions.Text("--calibrate", "FILE", "Texts to calibrate a text encoder on, one a line, or .jsonl with a member 'text', also .gz; a folder of .npy files for other models. Left out, inputs are drawn at random.");
    private readonly Option<string?> _tokenizer = CommonOptions.Text("--tokenizer", "FILE", "The encoder's tokenizer.json; left out, the one beside the model.");
    private readonly Option<double?> _minSqnr = new("--min-sqnr") { HelpName = "DB", Description = "Layers stay in float until the results keep this signal to noise ratio; by default 20, with 4 bits or fewer 10." };
    private readonly Option<string[]> _exclude = new("--exclude") { HelpName = "NODE", Description = "A node that stays as it is, by the name of its first output; may be given several times.", DefaultValueFactory = _ => [] };
    private readonly Option<int> _memory = CommonOptions.Number("--max-memory", 0, 0, 1 << 20, "Refuse models larger than so many MiB with their external data; 0 for no limit.");
    private readonly SampleArguments _samples = new();

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        _minSqnr.Validators.Add(result =>
        {
            // One that does not parse is reported by itself.
            if (result.Tokens is [{ Value: var text }] && double.TryParse(text, CultureInfo.InvariantCulture, out double value) && !double.IsFinite(value))
            {
                result.AddError($"--min-sqnr must be a number of decibels, not '{text}'");
            }
        });
        foreach (Option option in (Option[])[_recipe, _preset, _calibrate, _tokenizer, _minSqnr, _exclude, _memory])
        {
            command.Options.Add(option);
        }

        _samples.AddTo(command);
    }

    /// <summary>Whether a recipe was named.</summary>
    public bool IsRecipeGiven(CommandContext context) => context.Parsed.GetResult(_recipe) is { Implicit: false };

    /// <summary>The tokenizer that was named; null for that beside the model.</summary>
    public string? Tokenizer(CommandContext context) => context.Get(_tokenizer);

    /// <summary>What was asked for.</summary>
    public CompressionOptions Read(CommandContext context, string model)
    {
        var samples = _samples.Read(context);
        Recipe recipe = RecipeFile.Load(context.Get(_recipe)!);
        recipe = recipe with
        {
            Seed = _samples.IsSeedGiven(context) ? samples.Seed : recipe.Seed,
            Preset = context.Get(_preset) is { } preset ? Preset.Named(preset) : recipe.Preset,
            MinSqnr = context.Get(_minSqnr) ?? recipe.MinSqnr,
            Exclude = [.. recipe.Exclude, .. context.Get(_exclude) ?? []],
        };
        string folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        string description = Path.Combine(folder, EncoderDescription.FileName);
        EncoderDescription? encoder = File.Exists(description) ? EncoderDescription.Read(description) : null;
        string? calibrate = context.Get(_calibrate);
        return new CompressionOptions
        {
            Recipe = recipe,
            Samples = calibrate is not null && Directory.Exists(calibrate) ? samples with { Folder = calibrate } : samples,
            Texts = calibrate is not null && !Directory.Exists(calibrate) ? Existing(calibrate) : null,
            Tokenizer = context.Get(_tokenizer) is { } tokenizer ? Existing(tokenizer) : Beside(folder, encoder?.Tokenizer ?? "tokenizer.json"),
            Encoder = encoder,
            MaxBytes = context.Get(_memory) is > 0 and var megabytes ? megabytes * Megabyte : null,
        };
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new UserErrorException($"{path}: no such file");

    private static string? Beside(string folder, string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;
}
