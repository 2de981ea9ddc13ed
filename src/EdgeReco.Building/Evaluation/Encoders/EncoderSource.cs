using EdgeReco.Compression.Inspection;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.StaticEncoders;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>
/// Finds what belongs to an encoder's model: <c>encoder.json</c> beside it, or else beside the tokenizer that was named, or
/// else the one of another model; the tokenizer that was named, or else the one beside it, or else the other model's.
/// </summary>
/// <param name="Model">The ONNX model, or a static encoder's table.</param>
/// <param name="Tokenizer">Its <c>tokenizer.json</c>.</param>
/// <param name="Description">Pooling, prefixes, longest text.</param>
public sealed record EncoderSource(string Model, string Tokenizer, EncoderDescription Description)
{
    /// <summary>Tokens of a batch: 32 texts of 64 run at once.</summary>
    public const int BatchTokens = 2048;

    /// <summary>Finds the parts.</summary>
    /// <param name="model">The ONNX model.</param>
    /// <param name="settings">What takes the place of what is beside it.</param>
    /// <param name="fallback">Whose parts are used where there are none; may be null.</param>
    /// <exception cref="InvalidDataException">There is no model or no tokenizer, or a file is broken; the message says which.</exception>
    public static EncoderSource Find(string model, EncoderSettings settings, EncoderSource? fallback)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!File.Exists(model))
        {
            throw new InvalidDataException($"{model}: {(Directory.Exists(model) ? "is a folder" : "no such file")}");
        }

        EncoderDescription? beside = Read(Folder(model));
        EncoderDescription description = beside
            ?? Borrow(settings.Tokenizer is { } named ? Read(Folder(named)) : null)
            ?? Borrow(fallback?.Description)
            ?? new EncoderDescription();
        string own = Path.Combine(Folder(model), description.Tokenizer);
        string tokenizer = settings.Tokenizer
            ?? (File.Exists(own) ? own : fallback?.Tokenizer)
            ?? throw new InvalidDataException($"{model}: has no {description.Tokenizer} beside it; give --tokenizer");
        return File.Exists(tokenizer) ? new EncoderSource(model, tokenizer, Apply(description, settings)) : throw new InvalidDataException($"{tokenizer}: no such file");
    }

    /// <summary>Its model is a table of tokens and no ONNX file.</summary>
    public bool IsStatic => StaticTableFile.Is(Model);

    /// <summary>The space that a student's vectors lie in, where it is not its teacher's own: <c>teacher-space.bin</c> beside the model.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public TeacherSpace? Space
    {
        get
        {
            string path = Path.Combine(Folder(Model), TeacherSpaceFile.FileName);
            return File.Exists(path) ? TeacherSpaceFile.Read(path) : null;
        }
    }

    /// <summary>Bytes of the model, with the files that hold its weights.</summary>
    public long SizeBytes => IsStatic ? new FileInfo(Model).Length : ModelInspector.SizeOf(Model);

    /// <summary>Opens the encoder with one thread in a run.</summary>
    /// <param name="tokenizer">The tokenizer when it is read already; null reads it.</param>
    /// <param name="concurrentRuns">Runs at a time.</param>
    /// <exception cref="InvalidDataException">A file is broken or does not fit the others; the message names it.</exception>
    public ITextEncoder Open(Tokenizer? tokenizer, int concurrentRuns)
    {
        var options = new TextEncoderOptions { BatchTokens = BatchTokens, Session = new OnnxSessionOptions { Threads = 1, ConcurrentRuns = concurrentRuns } };
        try
        {
            tokenizer ??= Inference.Tokenizing.Tokenizer.Load(Tokenizer);
            return IsStatic ? StaticEncoder.Load(Model, tokenizer, Description) : TextEncoder.Load(Model, tokenizer, Description, options);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{Model}: {exception.Message}", exception);
        }
    }

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static EncoderDescription? Read(string folder)
    {
        string path = Path.Combine(folder, EncoderDescription.FileName);
        return File.Exists(path) ? EncoderDescription.Read(path) : null;
    }

    /// <summary>Another model's description: its width need not be this one's.</summary>
    private static EncoderDescription? Borrow(EncoderDescription? description) => description is null ? null : description with { Dimensions = 0 };

    private static EncoderDescription Apply(EncoderDescription description, EncoderSettings settings) => description with
    {
        MaxTokens = settings.MaxTokens ?? description.MaxTokens,
        Pooling = settings.Pooling ?? description.Pooling,
        QueryPrefix = settings.QueryPrefix ?? description.QueryPrefix,
        DocumentPrefix = settings.DocumentPrefix ?? description.DocumentPrefix,
    };
}
