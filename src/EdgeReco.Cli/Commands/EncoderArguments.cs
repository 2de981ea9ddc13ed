using System.CommandLine;
using System.Globalization;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Terminal;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary>Options that make <c>compare</c> measure text encoders.</summary>
internal sealed class EncoderArguments
{
    private readonly Option<string?> _catalog = CommonOptions.Text("--catalog", "FILE", "Encoders: products to rank, .jsonl, .csv or .tsv, each also .gz. A product's text is its name, brand and the first 600 characters of its description, joined by '. '.");
    private readonly Option<string?> _mapping = CommonOptions.Text("--mapping", "NAME|FILE", "Encoders: which columns mean what; left out, it is told from the columns.");
    private readonly Option<string?> _ratings = CommonOptions.Text("--ratings", "FILE", "Encoders: csv with the columns query,docid,rating; 0 is not relevant, more is better.");
    private readonly Option<string?> _tokenizer = CommonOptions.Text("--tokenizer", "FILE", "Encoders: the tokenizer.json of all of them; left out, the one beside each model, or else the first model's. Likewise encoder.json.");
    private readonly Option<string?> _documentEncoder = CommonOptions.Text("--document-encoder", "FILE", "Encoders: products go through this model, queries through each of the others.");
    private readonly Option<bool> _lexical = new("--lexical") { Description = "Encoders: also rank by the weighted sum of cosine and word search, each scaled to 0..1 per query (fused)." };
    private readonly Option<double> _weight = new("--weight") { HelpName = "X", Description = "Encoders: weight of the cosine in the sum, 0 to 1.", DefaultValueFactory = _ => 0.2 };
    private readonly Option<int?> _limit = new("--limit") { HelpName = "N", Description = "Encoders: most products, graded ones first, for a quick look." };
    private readonly Option<int?> _maxTokens = new("--max-tokens") { HelpName = "N", Description = "Encoders: most tokens of a text, instead of what encoder.json says (128)." };
    private readonly Option<string?> _pooling = CommonOptions.Text("--pooling", "mean|cls|max", "Encoders: how token vectors become one, instead of what encoder.json says (mean).");
    private readonly Option<string?> _queryPrefix = CommonOptions.Text("--query-prefix", "TEXT", "Encoders: what is put before a query, instead of what encoder.json says.");
    private readonly Option<string?> _documentPrefix = CommonOptions.Text("--document-prefix", "TEXT", "Encoders: what is put before a product, instead of what encoder.json says.");

    public EncoderArguments()
    {
        _pooling.AcceptOnlyFromAmong("mean", "cls", "max");
        Bound(_limit, 1, int.MaxValue);
        Bound(_maxTokens, 1, 8192);
        _weight.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.Tokens.Count > 0
                && (!double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double weight) || weight is not (>= 0 and <= 1)))
            {
                result.AddError("--weight must be a number from 0 to 1");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_catalog, _mapping, _ratings, _tokenizer, _documentEncoder, _lexical, _weight, _limit, _maxTokens, _pooling, _queryPrefix, _documentPrefix])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether text encoders are to be measured.</summary>
    /// <exception cref="UserErrorException">Only part of what that takes is given.</exception>
    public bool AreAsked(CommandContext context)
    {
        bool catalog = context.Get(_catalog) is not null;
        bool ratings = context.Get(_ratings) is not null;
        if (catalog != ratings)
        {
            throw new UserErrorException($"text encoders are measured with --catalog and --ratings; {(catalog ? "--ratings" : "--catalog")} is missing");
        }

        if (!catalog && (context.Get(_tokenizer) ?? context.Get(_documentEncoder)) is not null)
        {
            throw new UserErrorException("--tokenizer and --document-encoder are for text encoders, which take --catalog and --ratings");
        }

        return catalog;
    }

    /// <summary>What was asked for.</summary>
    public EncoderComparisonOptions Read(CommandContext context, string[] models, int threads, int runs, bool memory) => new()
    {
        Models = models,
        Catalog = context.Get(_catalog)!,
        Mapping = context.Get(_mapping) is { } mapping ? Mapping.Load(mapping) : null,
        Queries = RatingSource.Read(context, context.Get(_ratings)!).Queries,
        Settings = new EncoderSettings
        {
            Tokenizer = context.Get(_tokenizer),
            MaxTokens = context.Get(_maxTokens),
            Pooling = context.Get(_pooling) switch
            {
                "mean" => Pooling.Mean,
                "cls" => Pooling.Cls,
                "max" => Pooling.Max,
                _ => null,
            },
            QueryPrefix = context.Get(_queryPrefix),
            DocumentPrefix = context.Get(_documentPrefix),
        },
        DocumentEncoder = context.Get(_documentEncoder),
        Lexical = context.Get(_lexical),
        Weight = context.Get(_weight),
        Limit = context.Get(_limit),
        Threads = threads > 0 ? threads : Environment.ProcessorCount,
        Runs = runs,
        PeakMemory = memory ? source => PeakMemoryCommand.Measure(source, context.Cancellation) : null,
    };

    private static void Bound(Option<int?> option, int min, int max) => option.Validators.Add(result =>
    {
        if (!result.Errors.Any() && result.Tokens.Count > 0
            && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) || value < min || value > max))
        {
            result.AddError($"{option.Name} must be a number from {min} to {max}");
        }
    });
}
