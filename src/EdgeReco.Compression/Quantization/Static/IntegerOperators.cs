using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>Operators without weights that ONNX Runtime's CPU kernels run on eight bits, when both sides are.</summary>
internal static class IntegerOperators
{
    /// <summary>Operators whose result has a range of its own.</summary>
    private static readonly HashSet<string> Computing = new(StringComparer.Ordinal)
    {
        "Add", "Mul", "Concat", "AveragePool", "GlobalAveragePool", "Sigmoid", "LeakyRelu",
    };

    /// <summary>Operators that only move numbers: the result keeps the range of their first input.</summary>
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "Reshape", "Transpose", "Squeeze", "Unsqueeze", "Flatten", "MaxPool", "Resize",
    };

    /// <summary>Whether a node can run on eight bits.</summary>
    public static bool Contains(NodeProto node) => IsComputing(node) || IsMoving(node);

    /// <summary>Whether a node makes new numbers.</summary>
    public static bool IsComputing(NodeProto node) => Operators.Is(node, node.OpType) && Computing.Contains(node.OpType);

    /// <summary>Whether a node only moves numbers.</summary>
    public static bool IsMoving(NodeProto node) =>
        Operators.Is(node, node.OpType)
        && Moving.Contains(node.OpType)
        && node.Output.Count == 1
        && (node.OpType != "Resize" || Attributes.Text(node, "mode", "nearest") is "nearest" or "linear");

    /// <summary>The inputs that are numbers, not shapes.</summary>
    public static IEnumerable<string> Data(NodeProto node) => IsMoving(node) ? node.Input.Take(1) : node.Input;

    /// <summary>Whether a constant may stand for one of a node's inputs.</summary>
    public static bool TakesConstants(NodeProto node) => node.OpType is "Add" or "Mul";

    /// <summary>
    /// Whether a node only cuts off what lies outside a range with zero in it: a quantized result does the same when its
    /// range lies inside.
    /// </summary>
    public static bool IsClip(GraphEditor editor, NodeProto node) =>
        Operators.Is(node, "Relu")
        || (Operators.Is(node, "Clip") && Bound(editor, node, 1, double.NegativeInfinity) <= 0 && Bound(editor, node, 2, double.PositiveInfinity) >= 0);

    // Not a number where a bound is given at run time; nothing compares to that.
    private static double Bound(GraphEditor editor, NodeProto node, int input, double none) =>
        input >= node.Input.Count || node.Input[input].Length == 0 ? none : Constants.TryScalar(editor, node.Input[input], out double value) ? value : double.NaN;
}
