using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>An ONNX model in memory. Saving gives the same bytes for the same model.</summary>
public sealed class OnnxModel
{
    /// <summary>Largest file that is read: the format's own limit.</summary>
    public const long MaxBytes = int.MaxValue;

    private const int MaxNesting = 64;

    internal OnnxModel(ModelProto proto) => Proto = proto;

    internal ModelProto Proto { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model.</exception>
    public static OnnxModel Read(ReadOnlySpan<byte> bytes)
    {
        ModelProto proto;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
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

        return new OnnxModel(proto);
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no ONNX model or too large.</exception>
    public static OnnxModel Load(string path)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new InvalidDataException($"{path}: larger than the format's 2 GB");
        }

        return Read(File.ReadAllBytes(path));
    }

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => Proto.ToByteArray();

    /// <summary>An independent copy.</summary>
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
}
