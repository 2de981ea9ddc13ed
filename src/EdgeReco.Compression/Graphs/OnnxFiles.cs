using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Graphs;

/// <summary>Opens models that exist in memory only.</summary>
internal static class OnnxFiles
{
    /// <summary>Opens a model with ONNX Runtime.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses it.</exception>
    public static ModelRunner Open(OnnxModel model, ModelRunnerOptions? options = null) => Open(model, options, OnnxModel.MaxBytes);

    /// <summary>Opens a model; one that is beyond what the format has in one piece goes through a folder that is gone afterwards.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="limit">Largest model in one piece, in bytes.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses it.</exception>
    /// <exception cref="IOException">There is no room for the folder.</exception>
    internal static ModelRunner Open(OnnxModel model, ModelRunnerOptions? options, long limit)
    {
        if (ModelSize.InMemory(model) <= limit)
        {
            return ModelRunner.Load(model.ToBytes(), options);
        }

        string folder = Directory.CreateTempSubdirectory("edgereco-model-").FullName;
        try
        {
            string file = Path.Combine(folder, "model.onnx");
            model.Save(file, limit);
            return ModelRunner.Load(file, options);
        }
        finally
        {
            Delete(folder);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // A file that is still mapped stays there until the system tidies its temporary folder.
        }
    }
}
