using EdgeReco.Bundles.Packing;
using EdgeReco.Compression.Packing;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Building.Packing;

/// <summary>Packs ONNX models, whose weights this program knows how to find, and expands them again.</summary>
public static class ModelPacking
{
    /// <summary>Where the weights of a model lie.</summary>
    /// <param name="model">The file's content.</param>
    /// <exception cref="InvalidDataException">It is no ONNX model.</exception>
    public static IReadOnlyList<WeightRegion> Regions(byte[] model) =>
        [.. StoredTensors.In(model).Select(tensor => new WeightRegion(tensor.Offset, tensor.Length, tensor.ElementSize, tensor.RowLength))];

    /// <summary>Writes a packed copy of a model file; tensors that lie in files beside it stay there.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="packed">Where the copy goes, whole or not at all.</param>
    /// <returns>Bytes of the copy.</returns>
    /// <exception cref="InvalidDataException">The model is none.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static long Pack(string model, string packed)
    {
        byte[] content = File.ReadAllBytes(model);
        try
        {
            IReadOnlyList<WeightRegion> regions = Regions(content);
            return Write(packed, file => PackedFile.Pack(content, regions, file));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{model}: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the file that a packed one was made of.</summary>
    /// <param name="packed">The packed file.</param>
    /// <param name="file">Where it goes, whole or not at all.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InvalidDataException">The packed file is none or is damaged.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static long Expand(string packed, string file)
    {
        using FileStream source = File.OpenRead(packed);
        try
        {
            return Write(file, destination => PackedFile.Expand(source, destination));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{packed}: {exception.Message}", exception);
        }
    }

    private static long Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, write);
        return new FileInfo(path).Length;
    }
}
