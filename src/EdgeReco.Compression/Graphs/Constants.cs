using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>What patterns ask about constants.</summary>
internal static class Constants
{
    /// <summary>A constant of one element as a number, whatever its type and rank.</summary>
    public static bool TryScalar(GraphEditor editor, string name, out double value)
    {
        value = 0;
        if (!editor.TryGetConstant(name, out TensorProto tensor) || !TensorData.TryCount(tensor, out long count) || count != 1)
        {
            return false;
        }

        if (TensorData.TryReadAsSingles(tensor, out float[] singles))
        {
            value = singles[0];
            return true;
        }

        if (TensorData.TryReadIntegers(tensor, out long[] integers))
        {
            value = integers[0];
            return true;
        }

        return false;
    }

    /// <summary>Whether a value is a constant of one element that is a number, up to single precision.</summary>
    public static bool IsScalar(GraphEditor editor, string name, double expected) =>
        TryScalar(editor, name, out double value) && Math.Abs(value - expected) <= 1e-6 * Math.Max(1e-3, Math.Abs(expected));

    /// <summary>Integers of a constant; false when it is none.</summary>
    public static bool TryIntegers(GraphEditor editor, string name, out long[] values)
    {
        values = [];
        return editor.TryGetConstant(name, out TensorProto tensor) && TensorData.TryReadIntegers(tensor, out values);
    }

    /// <summary>A single-precision constant with that many axes; false when it is none.</summary>
    public static bool TrySingles(GraphEditor editor, string name, int rank, out TensorProto tensor) =>
        editor.TryGetConstant(name, out tensor) && tensor.DataType == (int)TensorProto.Types.DataType.Float && tensor.Dims.Count == rank;

    /// <summary>Integers that newer operator sets take from an input and older ones from an attribute; null when absent or not constant.</summary>
    public static long[]? AttributeOrInput(GraphEditor editor, NodeProto node, string attribute, int input) =>
        Attributes.Ints(node, attribute) ?? (input < node.Input.Count && TryIntegers(editor, node.Input[input], out long[] values) ? values : null);
}
