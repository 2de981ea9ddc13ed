using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Onnx;

/// <summary>What a model takes on disk.</summary>
internal static class ModelSize
{
    private const string Location = "location";

    /// <summary>Files beside a model that hold its weights, by the names that it gives them; each once.</summary>
    public static IReadOnlyList<string> ExternalFiles(ModelProto model) =>
    [
        .. GraphWalk.Graphs(model.Graph)
            .SelectMany(graph => graph.Initializer.Concat(graph.Node.SelectMany(node => node.Attribute).Select(attribute => attribute.T).OfType<TensorProto>()))
            .Where(tensor => tensor.DataLocation == TensorProto.Types.DataLocation.External)
            .Select(tensor => tensor.ExternalData.FirstOrDefault(entry => entry.Key == Location)?.Value ?? "")
            .Where(file => file.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Bytes that a model takes as one file; its tensors are all in memory.</summary>
    public static long InMemory(OnnxModel model)
    {
        // The format's own count is in 32 bits.
        long tensors = ModelTensors.All(model.Proto).Sum(TensorData.StoredBytes);
        return tensors > int.MaxValue / 2 ? tensors : model.Proto.CalculateSize();
    }

    /// <summary>Bytes of a model file and of the files beside it that hold its weights.</summary>
    public static long Of(string path, ModelProto model)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new FileInfo(path).Length + ExternalFiles(model).Sum(file => Beside(folder, file));
    }

    private static long Beside(string folder, string file)
    {
        // A name that leads elsewhere is none that ONNX Runtime would open.
        string path = Path.GetFullPath(Path.Combine(folder, file));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? new FileInfo(path).Length : 0;
    }
}
