using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Guard;

/// <summary>The layers of a model that have weights to quantize.</summary>
internal static class WeightedLayers
{
    /// <summary>Nodes of all graphs that read a float constant of some size, by the name of their first output.</summary>
    public static IReadOnlyList<string> Of(OnnxModel model, int minimum) =>
    [
        .. GraphEditor.All(model.Proto)
            .SelectMany(editor => editor.Graph.Node.Where(node => node.Output.Count > 0 && node.Input.Any(input => IsLarge(editor, input, minimum))))
            .Select(node => node.Output[0])
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsLarge(GraphEditor editor, string input, int minimum) =>
        input.Length > 0
        && editor.TryGetConstant(input, out TensorProto tensor)
        && tensor.DataType is (int)TensorProto.Types.DataType.Float or (int)TensorProto.Types.DataType.Float16
        && TensorData.TryCount(tensor, out long count)
        && count >= minimum;
}
