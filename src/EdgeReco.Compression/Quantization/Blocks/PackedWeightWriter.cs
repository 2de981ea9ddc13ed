using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using Google.Protobuf;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// Weights of a width that no kernel has, stored in just their bits and expanded by standard operators, which ONNX
/// Runtime computes once, when it opens the model: the file is that of the width, speed and memory are those of float.
/// Plane b holds bit b of every code, eight codes a byte, the first in the lowest bit: bit i of a byte =
/// floor(byte / 2^i) - 2 floor(byte / 2^(i+1)), code = sum over b of 2^b · plane b, weight = (code - zero) · scale.
/// </summary>
internal sealed class PackedWeightWriter
{
    private const int Byte = 8;
    private readonly BlockWeightTarget _target;
    private readonly BlockMatrix _matrix;
    private readonly List<TensorProto> _constants = [];
    private readonly List<NodeProto> _nodes = [];

    private PackedWeightWriter(BlockWeightTarget target, BlockMatrix matrix)
    {
        _target = target;
        _matrix = matrix;
    }

    /// <summary>Puts the packed weights in the place of the constant, whose readers stay as they are.</summary>
    /// <returns>Bytes of what is stored; null, with nothing changed, where the file would not shrink.</returns>
    public static long? TryWrite(BlockWeightTarget target, BlockMatrix matrix)
    {
        var writer = new PackedWeightWriter(target, matrix);
        writer.Expand();
        long after = writer._constants.Sum(Stored) + writer._nodes.Sum(Stored);
        if (after >= Stored(target.Tensor))
        {
            return null;
        }

        target.Owner.Remove(target.Tensor);
        writer._constants.ForEach(tensor => target.Owner.Add(tensor));
        target.Owner.Prepend(writer._nodes);
        return after;
    }

    private void Expand()
    {
        BlockFormat format = _matrix.Format;
        int perRow = _matrix.Blocks * format.BlockSize;
        long blocks = (long)_matrix.Width * _matrix.Blocks;
        string bytes = Cast(Constant("planes", name => RawTensor.Bytes(name, Planes(perRow), format.Bits, blocks * format.BlockSize / Byte, 1)));
        string powers = Floats("halving", [.. Enumerable.Range(0, Byte).Select(bit => 1f / (1 << bit))], Byte);
        string whole = Node("Floor", "whole", Node("Mul", "halved", bytes, powers));
        string half = Node("Floor", "above", Node("Mul", "next", whole, Floats("half", [0.5f])));
        string bits = Node("Sub", "bits", whole, Node("Mul", "twice", half, Floats("two", [2])));
        string planes = Node("Reshape", "rows", bits, Shape("rows_shape", format.Bits, blocks * format.BlockSize));
        string values = Floats("values", [.. Enumerable.Range(0, format.Bits).Select(bit => (float)(1 << bit))], 1, format.Bits);
        string codes = Node("Reshape", "codes", Node("MatMul", "sums", values, planes), Shape("codes_shape", blocks, format.BlockSize));

        // As columns, scales are vectors to the passes that follow, which leave those alone.
        string zero = format.Symmetric
            ? Floats("zero", [format.Middle])
            : Cast(Constant("zero", name => RawTensor.Bytes(name, Array.ConvertAll(_matrix.Grids, grid => (byte)grid.Zero), blocks, 1)));
        string scale = Floats("scale", Array.ConvertAll(_matrix.Grids, grid => grid.Scale), blocks, 1);
        string weights = Node("Mul", "scaled", Node("Sub", "steps", codes, zero), scale);
        string matrix = Node("Reshape", "matrix", weights, Shape("matrix_shape", _matrix.Width, perRow));
        if (perRow > _matrix.Depth)
        {
            matrix = Node("Slice", "cut", matrix, Shape("from", 0), Shape("to", _matrix.Depth), Shape("along", 1));
        }

        if (!_target.Transposed)
        {
            Node("Transpose", "turned", matrix);
        }

        // The last node gives what the constant was.
        NodeProto last = _nodes[^1];
        last.Output[0] = _target.Tensor.Name;
        last.Name = _target.Tensor.Name;
    }

    private byte[] Planes(int perRow)
    {
        int bits = _matrix.Format.Bits;
        long plane = (long)_matrix.Width * perRow / Byte;
        byte[] packed = new byte[bits * plane];
        for (int row = 0; row < _matrix.Width; row++)
        {
            ReadOnlySpan<byte> codes = _matrix.Row(row);
            for (int i = 0; i < codes.Length; i++)
            {
                long at = ((long)row * perRow) + i;
                for (int bit = 0; bit < bits; bit++)
                {
                    packed[(bit * plane) + (at / Byte)] |= (byte)(((codes[i] >> bit) & 1) << (int)(at % Byte));
                }
            }
        }

        return packed;
    }

    private string Constant(string suffix, Func<string, TensorProto> create)
    {
        TensorProto tensor = create(_target.Owner.Fresh($"{_target.Tensor.Name}_q{_matrix.Format.Bits}_{suffix}"));
        _constants.Add(tensor);
        return tensor.Name;
    }

    private string Floats(string suffix, float[] values, params long[] dims) => Constant(suffix, name => TensorData.Create(name, values, dims));

    private string Shape(string suffix, params long[] values) => Constant(suffix, name => TensorData.Create(name, values, [values.Length]));

    private string Cast(string input)
    {
        string output = Node("Cast", "cast", input);
        _nodes[^1].With("to", (long)TensorProto.Types.DataType.Float);
        return output;
    }

    private string Node(string operation, string suffix, params string[] inputs)
    {
        NodeProto node = GraphEditor.Node(operation, inputs, _target.Owner.Fresh($"{_target.Tensor.Name}_q{_matrix.Format.Bits}_{suffix}"));
        _nodes.Add(node);
        return node.Output[0];
    }

    // With the number and the length of its field.
    private static long Stored(IMessage message) => 1 + CodedOutputStream.ComputeMessageSize(message);
}
