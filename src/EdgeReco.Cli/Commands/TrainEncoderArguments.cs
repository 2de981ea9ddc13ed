using System.CommandLine;
using System.Globalization;
using EdgeReco.Building.Encoders;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Cli.Commands;

/// <summary>Options of <c>train encoder</c>.</summary>
internal sealed class TrainEncoderArguments
{
    private const string StaticName = "static";
    private const string TransformerName = "transformer";

    /// <summary>The kinds of student, the default first.</summary>
    private static readonly string[] Students = [StaticName, TransformerName];

    private readonly Option<string[]> _teachers = new("--teacher") { HelpName = "MODEL.onnx", Required = true, Description = "The encoder to learn from, with tokenizer.json and encoder.json beside it; several are combined." };
    private readonly Option<string[]> _texts = new("--texts") { HelpName = "FILE", Required = true, Description = "What to learn about: a catalogue (.jsonl, .csv, .tsv) or one text a line (.txt), each also .gz; may be given several times." };
    private readonly Option<string> _out = new("--out") { HelpName = "DIR", Required = true, Description = "Folder of the encoder; what it holds of the same names is replaced at the very end." };
    private readonly Option<string?> _mapping = CommonOptions.Text("--mapping", "NAME|FILE", "Which columns of the catalogues mean what; left out, it is told from the columns.");
    private readonly Option<string?> _tokenizer = CommonOptions.Text("--tokenizer", "FILE", "The teacher's tokenizer.json, instead of the one beside it.");
    private readonly Option<string> _student = new("--student") { HelpName = string.Join('|', Students), Description = "static: a table of tokens, no network. transformer: some of the teacher's own layers, trained further.", DefaultValueFactory = _ => StaticName };
    private readonly Option<string> _sides = new("--sides") { HelpName = "query|both", Description = "query: products keep the teacher's vectors. both: the student reads products, too.", DefaultValueFactory = _ => "query" };
    private readonly Option<int> _dimensions = CommonOptions.Number("--dimensions", 0, 0, 8192, "Numbers of a vector; fewer than the teacher's are its main directions on the texts. 0: as many as the first teacher's.");
    private readonly Option<string?> _maxSize = CommonOptions.Text("--max-size", "SIZE", "Largest model file, such as 4MB or 900KB; 4MB by default for a static student.");
    private readonly Option<int> _queries = CommonOptions.Number("--queries", new TrainingTextOptions().Queries, 1000, 10_000_000, "Queries to make up.");
    private readonly Option<int> _epochs = CommonOptions.Number("--epochs", 0, 0, 10_000, "Passes over the texts; 0: as many as this kind of student usually needs.");
    private readonly Option<double> _minutes = new("--minutes") { HelpName = "X", Description = "Most minutes of training, the teacher's reading aside; 0: no bound.", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _seed = CommonOptions.Number("--seed", 1, 0, int.MaxValue, "Seed of all choices.");
    private readonly Option<int> _threads = CommonOptions.Number("--threads", 0, 0, 256, "Threads; by default one a core.");
    private readonly Option<string?> _work = CommonOptions.Text("--work", "DIR", "Where the teacher's vectors and checkpoints are kept; by default beside --out, with .work at its end.");
    private readonly TransformerArguments _transformer = new();
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on from the last checkpoint of a run with the same options." };

    public TrainEncoderArguments()
    {
        _student.AcceptOnlyFromAmong(Students);
        _sides.AcceptOnlyFromAmong("query", "both");
        _minutes.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.Tokens.Count > 0
                && (!double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double minutes) || minutes is not (>= 0 and <= 100_000)))
            {
                result.AddError("--minutes must be a number from 0 to 100000");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_teachers, _texts, _out, _mapping, _tokenizer, _student, _sides, _dimensions, _maxSize, _queries, _epochs, _minutes, _seed, _threads, _work, _resume])
        {
            command.Options.Add(option);
        }

        _transformer.AddTo(command);
    }

    /// <summary>What was asked for, and the student that was chosen.</summary>
    /// <exception cref="UserErrorException">An option cannot be understood.</exception>
    public (EncoderTrainerOptions Options, IEncoderStudent Student) Read(CommandContext context)
    {
        string output = context.Get(_out)!;
        if (File.Exists(output))
        {
            throw new UserErrorException($"{output}: is a file, not a folder");
        }

        bool isTransformer = context.Get(_student) == TransformerName || _transformer.IsRecovery(context);
        ulong seed = (ulong)context.Get(_seed);
        int threads = context.Get(_threads);
        var options = new EncoderTrainerOptions
        {
            Teachers = context.Get(_teachers)!,
            Texts = context.Get(_texts)!,
            Mapping = context.Get(_mapping) is { } mapping ? Mapping.Load(mapping) : null,
            Settings = new EncoderSettings { Tokenizer = context.Get(_tokenizer) },
            TextOptions = new TrainingTextOptions { Queries = context.Get(_queries), Seed = seed },
            Output = output,
            Training = new EncoderTrainingOptions
            {
                Dimensions = context.Get(_dimensions),
                MaxBytes = context.Get(_maxSize) is { } size ? ByteSize.Parse("--max-size", size) : 0,
                Sides = context.Get(_sides) == "both" ? EncoderSides.Both : EncoderSides.Query,
                Epochs = context.Get(_epochs),
                Minutes = context.Get(_minutes),
                Seed = seed,
                Threads = threads > 0 ? threads : Environment.ProcessorCount,
                WorkFolder = context.Get(_work) ?? $"{Path.TrimEndingDirectorySeparator(output)}.work",
                Resume = context.Get(_resume),
            },
        };
        return (options, isTransformer ? _transformer.Read(context) : new StaticStudent());
    }
}
