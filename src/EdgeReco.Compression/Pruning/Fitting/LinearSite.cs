using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>A product with constant weights that nothing else reads, and where its result is to be judged.</summary>
/// <param name="Layer">The product.</param>
/// <param name="Bias">The constant that is added to it, one number an output; null where there is none of its own.</param>
/// <param name="Result">The value after bias and residual connection: what the layer has to get right.</param>
internal sealed record LinearSite(LinearLayer Layer, TensorProto? Bias, string Result)
{
    /// <summary>The sites of a graph, in its order.</summary>
    public static IReadOnlyList<LinearSite> In(GraphEditor editor) =>
        [.. LinearLayer.In(editor).Where(layer => layer.Node.OpType is "MatMul" or "Gemm" && IsOwn(editor, layer.Weights)).Select(layer => Of(editor, layer))];

    private static LinearSite Of(GraphEditor editor, LinearLayer layer)
    {
        string result = layer.Node.Output[0];
        TensorProto? bias = null;
        if (layer.Node.OpType == "Gemm")
        {
            bias = layer.Node.Input.Count > 2 ? OwnVector(editor, layer.Node.Input[2], layer.Outputs) : null;
        }
        else if (SoleAdd(editor, result) is { } add && OwnVector(editor, Other(add, result), layer.Outputs) is { } vector)
        {
            bias = vector;
            result = add.Output[0];
        }

        return SoleAdd(editor, result) is { } sum && !editor.TryGetConstant(Other(sum, result), out _)
            ? new LinearSite(layer, bias, sum.Output[0])
            : new LinearSite(layer, bias, result);
    }

    private static NodeProto? SoleAdd(GraphEditor editor, string value) =>
        editor.IsUsedOnce(value) && editor.Consumers(value)[0] is var reader && Operators.Is(reader, "Add") ? reader : null;

    private static string Other(NodeProto add, string value) => add.Input[0] == value ? add.Input[1] : add.Input[0];

    private static bool IsOwn(GraphEditor editor, TensorProto tensor) => editor.Initializers.ContainsKey(tensor.Name) && editor.IsUsedOnce(tensor.Name);

    private static TensorProto? OwnVector(GraphEditor editor, string name, int length) =>
        Constants.TrySingles(editor, name, 1, out TensorProto tensor) && tensor.Dims[0] == length && IsOwn(editor, tensor) ? tensor : null;
}
