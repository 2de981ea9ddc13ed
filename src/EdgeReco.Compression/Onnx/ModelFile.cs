using EdgeReco.Compression.Graphs;
using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>
/// Writes a model so that a file of that name is always whole: beside it first, then in its place. A model that would
/// pass the format's 2 GB keeps its large tensors in <c>name.data</c> beside it.
/// </summary>
internal static class ModelFile
{
    /// <summary>Behind the name of a model, the name of the file with its large tensors.</summary>
    public const string DataSuffix = ".data";

    private const int Alignment = 64;
    private const int SmallestMoved = 1024;

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model; it stays as it is.</param>
    /// <param name="path">The file.</param>
    /// <param name="limit">Largest file in bytes.</param>
    public static void Save(ModelProto model, string path, long limit)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder");
        }

        string temporary = Temporary(path);
        string dataPath = path + DataSuffix;
        string dataTemporary = Temporary(dataPath);
        bool external = Size(model) > limit;
        try
        {
            if (external)
            {
                model = model.Clone();
                Write(dataTemporary, file => MoveTensors(model, Path.GetFileName(dataPath), file));
            }

            if (Size(model) > limit)
            {
                throw new InvalidDataException($"{path}: larger than {limit} bytes even without its large tensors");
            }

            Write(temporary, file => model.WriteTo(file));
            if (external)
            {
                File.Move(dataTemporary, dataPath, overwrite: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(dataTemporary);
        }
    }

    // The message's own size counts in 32 bits, so tensors are counted apart.
    private static long Size(ModelProto model)
    {
        long tensors = ModelTensors.All(model).Sum(TensorData.StoredBytes);
        return tensors > int.MaxValue / 2 ? tensors + (tensors / 64) : model.CalculateSize();
    }

    private static string Temporary(string path) => $"{path}.{Environment.ProcessId}.tmp";

    private static void Write(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        write(file);
        file.Flush(flushToDisk: true);
    }

    private static void MoveTensors(ModelProto model, string location, Stream file)
    {
        foreach (TensorProto tensor in GraphWalk.Graphs(model.Graph).SelectMany(graph => graph.Initializer))
        {
            if (TensorData.StoredBytes(tensor) < SmallestMoved || !TensorData.TryReadRaw(tensor, out ReadOnlyMemory<byte> raw))
            {
                continue;
            }

            file.Write(new byte[(Alignment - (int)(file.Position % Alignment)) % Alignment]);
            long offset = file.Position;
            file.Write(raw.Span);
            ExternalData.Point(tensor, location, offset, raw.Length);
        }
    }
}
