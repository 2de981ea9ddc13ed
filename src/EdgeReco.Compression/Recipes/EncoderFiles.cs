using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Recipes;

/// <summary>What belongs to a text encoder goes where its model goes.</summary>
internal static class EncoderFiles
{
    /// <summary>Writes <c>encoder.json</c> beside a model, and the tokenizer that it names where there is none yet.</summary>
    public static void Write(string model, EncoderDescription? description, string? tokenizer)
    {
        if (description is null)
        {
            return;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        string beside = Path.Combine(folder, description.Tokenizer);
        if (tokenizer is not null && !File.Exists(beside) && Path.GetFileName(description.Tokenizer) == description.Tokenizer)
        {
            string temporary = $"{beside}.{Environment.ProcessId}.tmp";
            try
            {
                File.Copy(tokenizer, temporary, overwrite: true);
                File.Move(temporary, beside, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }

        description.Write(Path.Combine(folder, EncoderDescription.FileName));
    }
}
