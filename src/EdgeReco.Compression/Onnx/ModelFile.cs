namespace EdgeReco.Compression.Onnx;

/// <summary>Reads model files for people who named them.</summary>
internal static class ModelFile
{
    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no model; the message begins with the path.</exception>
    public static OnnxModel Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: {(Directory.Exists(path) ? "is a folder" : "no such file")}");
        }

        try
        {
            return OnnxModel.Load(path);
        }
        catch (InvalidDataException exception) when (!exception.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
