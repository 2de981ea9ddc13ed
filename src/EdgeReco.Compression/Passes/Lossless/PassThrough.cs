using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Nodes whose output is their first input.</summary>
internal static class PassThrough
{
    /// <summary>Whether a node leaves its input as it is.</summary>
    public static bool Is(NodeProto node, GraphEditor editor, ValueTypes types)
    {
        if (node.Domain is not ("" or "ai.onnx") || node.Output.Count == 0 || node.Input.Count == 0 || node.Input[0].Length == 0)
        {
            return false;
        }

        ValueShape input = types[node.Input[0]];
        return node.OpType switch
        {
            "Identity" => true,
            "Cast" => input.ElementType != 0 && input.ElementType == Attributes.Int(node, "to", 0),
            "Dropout" => IsInferenceDropout(node, editor),
            "Reshape" or "Flatten" or "Expand" => input.SameAs(types[node.Output[0]]),
            "Transpose" => Attributes.Ints(node, "perm") is { } perm && perm.Select((axis, i) => axis == i).All(same => same),
            "Concat" => node.Input.Count == 1,
            _ => false,
        };
    }

    private static bool IsInferenceDropout(NodeProto node, GraphEditor editor)
    {
        bool mask = node.Output.Count > 1 && node.Output[1].Length > 0 && (editor.Consumers(node.Output[1]).Count > 0 || !editor.IsInternal(node.Output[1]));
        bool training = node.Input.Count > 2 && node.Input[2].Length > 0
            && !(editor.TryGetConstant(node.Input[2], out TensorProto mode) && TensorData.TryReadRaw(mode, out ReadOnlyMemory<byte> raw) && raw.Span is [0]);
        return !mask && !training;
    }
}
