using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>An ONNX model in memory. Saving gives the same bytes for the same model.</summary>
public sealed class OnnxModel
{
    /// <summary>Largest file that is read or written: the format's own limit. Tensors beside the file come on top.</summary>
    public const long MaxBytes = int.MaxValue;

    private const int MaxNesting = 64;

    internal OnnxModel(ModelProto proto) => Proto = proto;

    internal ModelProto Proto { get; }

    /// <summary>Files beside the model that it was read from, by the names that it gave them; their tensors are in memory now.</summary>
    internal IReadOnlyList<string> ExternalFiles { get; private init; } = [];

    /// <summary>Reads a model that is whole in memory: none of its tensors lies in another file.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model, or one that does not hold together.</exception>
    public static OnnxModel Read(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            ModelProto proto = Parse(stream);
            OpsetUpgrade.Run(proto);
            ModelCheck.Run(proto);
            return new OnnxModel(proto);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException(OneLine(exception.Message), exception);
        }
    }

    /// <summary>Reads a model file and the tensors that lie in files beside it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">A memory budget; null for none.</param>
    /// <exception cref="InvalidDataException">
    /// The file is no ONNX model, does not hold together, or is too large; one line that begins with the path.
    /// </exception>
    public static OnnxModel Load(string path, OnnxLoadOptions? options = null)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: {(Directory.Exists(path) ? "is a folder" : "no such file")}");
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length > MaxBytes)
            {
                throw new InvalidDataException("larger than the format's 2 GB");
            }

            // What this process may have at all is a budget too: a container's or the collector's own limit.
            long most = Math.Min(options?.MaxBytes ?? long.MaxValue, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
            long budget = most - file.Length;
            if (budget < 0)
            {
                throw new InvalidDataException($"{file.Length} bytes pass the memory budget of {most} bytes");
            }

            ModelProto proto = Parse(file);
            IReadOnlyList<string> external = ModelSize.ExternalFiles(proto);
            ExternalData.ReadInto(proto, Path.GetDirectoryName(Path.GetFullPath(path))!, budget);
            OpsetUpgrade.Run(proto);
            ModelCheck.Run(proto);
            return new OnnxModel(proto) { ExternalFiles = external };
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: {OneLine(exception.Message)}", exception);
        }
    }

    /// <summary>
    /// Writes the model so that the file is always whole, whatever happens meanwhile. Where it would pass 2 GB, its large
    /// tensors go to <c>name.data</c> beside it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The disk is full or the place cannot be written; nothing new is left there.</exception>
    public void Save(string path) => Save(path, MaxBytes);

    /// <summary>The file's content.</summary>
    /// <exception cref="InvalidOperationException">It is beyond 2 GB; <see cref="Save(string)"/> writes it.</exception>
    public byte[] ToBytes() => Proto.ToByteArray();

    /// <summary>An independent copy. Elements of tensors are shared until one of the two replaces them.</summary>
    public OnnxModel Clone() => new(Proto.Clone());

    /// <summary>Sets a metadata property, replacing an earlier value.</summary>
    public void SetMetadata(string key, string value)
    {
        foreach (StringStringEntryProto entry in Proto.MetadataProps)
        {
            if (entry.Key == key)
            {
                entry.Value = value;
                return;
            }
        }

        Proto.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
    }

    internal void Save(string path, long limit) => ModelFile.Save(Proto, path, limit);

    private static ModelProto Parse(Stream stream)
    {
        ModelProto proto;
        try
        {
            using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, MaxNesting);
            proto = ModelProto.Parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new InvalidDataException($"not an ONNX model: {exception.Message}", exception);
        }

        if (proto.IrVersion <= 0 || proto.Graph is null || proto.OpsetImport.Count == 0)
        {
            throw new InvalidDataException("not an ONNX model: version, operator set or graph is missing");
        }

        return proto;
    }

    // Names in a damaged file may hold anything.
    private static string OneLine(string message) => string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
