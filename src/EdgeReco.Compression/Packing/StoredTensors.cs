using EdgeReco.Compression.Onnx;
using Google.Protobuf;

namespace EdgeReco.Compression.Packing;

/// <summary>
/// Finds where an ONNX file holds the numbers of its tensors, those of nested graphs and of constants in nodes included,
/// without reading them: it follows the fields of the format that lead to tensors.
/// </summary>
public static class StoredTensors
{
    private const int SmallestBytes = 1024;
    private const int MaxNesting = 64;

    private enum Message
    {
        Model,
        Graph,
        Node,
        Attribute,
        Tensor,
    }

    /// <summary>Tensors of at least 1 KB whose numbers take 1, 2 or 4 bytes and lie in the file itself, in its order.</summary>
    /// <param name="file">The file's content.</param>
    /// <exception cref="InvalidDataException">It is no ONNX model.</exception>
    public static IReadOnlyList<StoredTensor> In(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var found = new List<StoredTensor>();
        try
        {
            Visit(file, 0, file.Length, Message.Model, 0, found);
        }
        catch (Exception exception) when (exception is InvalidProtocolBufferException or OverflowException)
        {
            throw new InvalidDataException("not an ONNX model", exception);
        }

        return found;
    }

    private static void Visit(byte[] file, int start, int length, Message message, int depth, List<StoredTensor> found)
    {
        if (depth > MaxNesting)
        {
            throw new InvalidDataException($"not an ONNX model: nested more than {MaxNesting} deep");
        }

        int end = start + length;
        var input = new CodedInputStream(file, start, length);
        var tensor = new TensorFields();
        while (input.ReadTag() is > 0 and var tag)
        {
            int field = WireFormat.GetTagFieldNumber(tag);
            if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
            {
                tensor.Number(message, field, tag, input);
                continue;
            }

            int bytes = input.ReadLength();
            int at = (int)input.Position;
            if (bytes > end - at)
            {
                throw new InvalidDataException("not an ONNX model: a field reaches past its end");
            }

            if (Inner(message, field) is { } inner)
            {
                Visit(file, at, bytes, inner, depth + 1, found);
            }

            tensor.Bytes(message, field, file, at, bytes);
            input = new CodedInputStream(file, at + bytes, end - at - bytes);
        }

        if (message == Message.Tensor && tensor.Stored(SmallestBytes) is { } stored)
        {
            found.Add(stored);
        }
    }

    private static Message? Inner(Message message, int field) => (message, field) switch
    {
        (Message.Model, ModelProto.GraphFieldNumber) => Message.Graph,
        (Message.Graph, GraphProto.NodeFieldNumber) => Message.Node,
        (Message.Graph, GraphProto.InitializerFieldNumber) => Message.Tensor,
        (Message.Node, NodeProto.AttributeFieldNumber) => Message.Attribute,
        (Message.Attribute, AttributeProto.TFieldNumber or AttributeProto.TensorsFieldNumber) => Message.Tensor,
        (Message.Attribute, AttributeProto.GFieldNumber or AttributeProto.GraphsFieldNumber) => Message.Graph,
        _ => null,
    };

    // What of a tensor's fields matters here.
    private struct TensorFields
    {
        private string _name;
        private int _type;
        private long _lastDim;
        private (int At, int Bytes) _raw;

        public void Number(Message message, int field, uint tag, CodedInputStream input)
        {
            if (message != Message.Tensor || WireFormat.GetTagWireType(tag) != WireFormat.WireType.Varint)
            {
                input.SkipLastField();
                return;
            }

            long value = input.ReadInt64();
            _lastDim = field == TensorProto.DimsFieldNumber ? value : _lastDim;
            _type = field == TensorProto.DataTypeFieldNumber ? (int)value : _type;
        }

        public void Bytes(Message message, int field, byte[] file, int at, int bytes)
        {
            if (message != Message.Tensor)
            {
                return;
            }

            if (field == TensorProto.DimsFieldNumber)
            {
                // Packed into one field, as newer writers do.
                var dims = new CodedInputStream(file, at, bytes);
                while (!dims.IsAtEnd)
                {
                    _lastDim = dims.ReadInt64();
                }
            }
            else if (field == TensorProto.NameFieldNumber)
            {
                _name = System.Text.Encoding.UTF8.GetString(file, at, bytes);
            }
            else if (field == TensorProto.RawDataFieldNumber)
            {
                _raw = (at, bytes);
            }
        }

        public readonly StoredTensor? Stored(int smallest)
        {
            int size = TensorTypes.Bits(_type) / 8;
            return _raw.Bytes >= smallest && size is 1 or 2 or 4 && _raw.Bytes % size == 0
                ? new StoredTensor(_name ?? "", _raw.At, _raw.Bytes, size, (int)Math.Clamp(_lastDim, 1, int.MaxValue))
                : null;
        }
    }
}
