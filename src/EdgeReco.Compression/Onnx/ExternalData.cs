using System.Globalization;
using EdgeReco.Compression.Graphs;
using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>Tensors whose elements lie in files beside the model: found inside the model's folder only, never outside it.</summary>
internal static class ExternalData
{
    private const string LocationKey = "location";
    private const string OffsetKey = "offset";
    private const string LengthKey = "length";

    /// <summary>Reads all external tensors into the model.</summary>
    /// <param name="model">The model; its tensors are changed.</param>
    /// <param name="folder">The model file's folder.</param>
    /// <param name="maxBytes">Bytes that may be read; null for no limit.</param>
    /// <exception cref="InvalidDataException">A file is missing, too short or outside the folder, or the sum is too large.</exception>
    public static void ReadInto(ModelProto model, string folder, long? maxBytes)
    {
        (TensorProto Tensor, Location Location)[] tensors =
        [
            .. ModelTensors.All(model)
                .Where(tensor => tensor.DataLocation == TensorProto.Types.DataLocation.External)
                .Select(tensor => (tensor, Find(tensor, folder))),
        ];
        long sum = tensors.Sum(tensor => tensor.Location.Length);
        if (sum > maxBytes)
        {
            throw new InvalidDataException($"{sum} bytes of external data pass the memory budget: {maxBytes} bytes are left of it");
        }

        foreach ((TensorProto tensor, Location location) in tensors)
        {
            byte[] raw = new byte[location.Length];
            try
            {
                using FileStream file = File.OpenRead(location.Path);
                file.Position = location.Offset;
                file.ReadExactly(raw);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new InvalidDataException($"tensor {tensor.Name}: its external data cannot be read: {exception.Message}", exception);
            }

            tensor.RawData = UnsafeByteOperations.UnsafeWrap(raw);
            tensor.ExternalData.Clear();
            tensor.DataLocation = TensorProto.Types.DataLocation.Default;
        }
    }

    /// <summary>Points a tensor at a file beside the model and drops the elements it holds.</summary>
    public static void Point(TensorProto tensor, string location, long offset, long length)
    {
        tensor.RawData = ByteString.Empty;
        tensor.FloatData.Clear();
        tensor.DoubleData.Clear();
        tensor.Int32Data.Clear();
        tensor.Int64Data.Clear();
        tensor.Uint64Data.Clear();
        tensor.ExternalData.Clear();
        tensor.ExternalData.Add(new StringStringEntryProto { Key = LocationKey, Value = location });
        tensor.ExternalData.Add(new StringStringEntryProto { Key = OffsetKey, Value = offset.ToString(CultureInfo.InvariantCulture) });
        tensor.ExternalData.Add(new StringStringEntryProto { Key = LengthKey, Value = length.ToString(CultureInfo.InvariantCulture) });
        tensor.DataLocation = TensorProto.Types.DataLocation.External;
    }

    private static Location Find(TensorProto tensor, string folder)
    {
        string location = Entry(tensor, LocationKey) ?? throw Wrong("names no file");
        string[] parts = location.Split('/', '\\');
        if (location.Length == 0 || Path.IsPathRooted(location) || parts.Any(part => part is ".." or "") || parts[0].Contains(':', StringComparison.Ordinal))
        {
            throw Wrong($"lies outside the model's folder: '{location}'");
        }

        if (!TensorData.TryCount(tensor, out long count) || TensorTypes.Bits(tensor.DataType) == 0)
        {
            throw Wrong("has no length that could be read");
        }

        long needed = TensorTypes.Bytes(tensor.DataType, count);
        long offset = Number(tensor, OffsetKey, 0);
        long length = Number(tensor, LengthKey, needed);
        string path = Path.Combine(folder, Path.Combine(parts));
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Wrong($"is missing: '{location}'");
        }

        // A link inside the folder may lead out of it.
        for (FileSystemInfo? at = file; at is not null && at.FullName.Length > Path.GetFullPath(folder).Length; at = Directory.GetParent(at.FullName))
        {
            if (at.LinkTarget is not null && !Inside(at.ResolveLinkTarget(returnFinalTarget: true)?.FullName, folder))
            {
                throw Wrong($"lies outside the model's folder: '{location}' is a link");
            }
        }

        long fileLength = file.LinkTarget is null ? file.Length : ((FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true))?.Length ?? 0;
        if (length != needed)
        {
            throw Wrong($"has {length} bytes where its dimensions need {needed}");
        }

        if (offset < 0 || offset > fileLength || length > fileLength - offset)
        {
            throw Wrong($"reaches past the end of '{location}'");
        }

        if (length > Array.MaxLength)
        {
            throw Wrong("is larger than 2 GB");
        }

        return new Location(path, offset, length);

        InvalidDataException Wrong(string what) => new($"tensor {tensor.Name}: its external data {what}");
    }

    private static bool Inside(string? path, string folder) =>
        path is not null && path.StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Entry(TensorProto tensor, string key) => tensor.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static long Number(TensorProto tensor, string key, long otherwise) => Entry(tensor, key) switch
    {
        null => otherwise,
        { } text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) => value,
        { } text => throw new InvalidDataException($"tensor {tensor.Name}: {key} '{text}' of its external data is no number"),
    };

    private readonly record struct Location(string Path, long Offset, long Length);
}
