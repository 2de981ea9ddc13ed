using EdgeReco.Inference.Storage;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Recipes;

/// <summary>What belongs to a text encoder goes where its model goes.</summary>
internal static class EncoderFiles
{
    /// <summary>Refuses a folder whose tokenizer is another than the one that goes with the model.</summary>
    /// <exception cref="InvalidDataException">There is one already, and it is another.</exception>
    public static void Check(string model, EncoderDescription? description, byte[]? tokenizer)
    {
        string beside = Beside(model, description ?? new EncoderDescription());
        if (tokenizer is not null && File.Exists(beside) && !File.ReadAllBytes(beside).AsSpan().SequenceEqual(tokenizer))
        {
            throw new InvalidDataException($"{beside}: belongs to another vocabulary; give --out a folder of its own");
        }
    }

    /// <summary>Writes <c>encoder.json</c> beside a model, and the tokenizer that it names where there is none yet.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="description">The description; null where the model is no text encoder.</param>
    /// <param name="tokenizer">The tokenizer's file; null where none is known.</param>
    /// <param name="own">A tokenizer that takes its place; null for none.</param>
    public static void Write(string model, EncoderDescription? description, string? tokenizer, byte[]? own = null)
    {
        description ??= own is null ? null : new EncoderDescription();
        if (description is null)
        {
            return;
        }

        string beside = Beside(model, description);
        if ((own is not null || tokenizer is not null) && !File.Exists(beside) && Path.GetFileName(description.Tokenizer) == description.Tokenizer)
        {
            AtomicFile.Write(beside, stream => stream.Write(own ?? File.ReadAllBytes(tokenizer!)));
        }

        description.Write(Path.Combine(Folder(model), EncoderDescription.FileName));
    }

    private static string Beside(string model, EncoderDescription description) => Path.Combine(Folder(model), description.Tokenizer);

    private static string Folder(string model) => Path.GetDirectoryName(Path.GetFullPath(model))!;
}
