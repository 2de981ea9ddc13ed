using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// What to do about an Add behind a MatMul: ONNX Runtime makes a Gemm with a float bias of the two before it looks for
/// quantized nodes, and that one runs several times slower than before. With two axes the Gemm is made here, so that its
/// bias can be quantized; with more the bias gets as many axes, which a Gemm cannot take.
/// </summary>
internal static class BiasMerge
{
    /// <summary>Makes a Gemm of each MatMul of two axes with an Add behind it; nothing is lost.</summary>
    public static void MakeGemms(PassContext context, string pass)
    {
        ValueTypes types = ShapeInference.Infer(context.Model);
        var editor = new GraphEditor(context.Model.Proto.Graph);
        int made = 0;
        foreach (NodeProto node in editor.Graph.Node)
        {
            if (!Operators.Is(node, "MatMul")
                || !context.MayChange(node)
                || Behind(editor, node) is not { } add
                || types[node.Input[0]].Rank != 2
                || LinearLayer.TryRead(editor, node) is not { } layer)
            {
                continue;
            }

            string other = Other(add, node.Output[0]);
            bool vector = context.MayChange(add) && editor.TryGetConstant(other, out TensorProto bias) && IsVector(bias, layer.Outputs) && bias.Dims.Count <= 2;
            NodeProto gemm = vector
                ? GraphEditor.Node("Gemm", [node.Input[0], node.Input[1], other], add.Output[0])
                : GraphEditor.Node("Gemm", [node.Input[0], node.Input[1]], node.Output[0]);
            editor.Replace(node, gemm);
            if (vector)
            {
                editor.Replace(add);
            }

            made++;
        }

        editor.Commit();
        context.Report.Rewrote(pass, made);
    }

    /// <summary>The Add that alone reads a node's result; null where there is none.</summary>
    public static NodeProto? Behind(GraphEditor editor, NodeProto node) =>
        editor.IsUsedOnce(node.Output[0]) && editor.Consumers(node.Output[0])[0] is var next && Operators.Is(next, "Add") ? next : null;

    /// <summary>Gives a constant bias as many axes as the result has; null where it is none, or not to be shown so.</summary>
    public static NodeProto? Widened(GraphEditor editor, NodeProto add, string product, int rank)
    {
        string other = Other(add, product);
        if (!editor.TryGetConstant(other, out TensorProto bias) || bias.Dims.Count >= rank || !TensorData.TryReadSingles(bias, out float[] values) || !IsVector(bias, values.Length))
        {
            return null;
        }

        long[] dims = [.. Enumerable.Repeat(1L, rank - 1), values.Length];
        string wide = editor.Add(TensorData.Create(editor.Fresh($"{other}_wide"), values, dims));
        NodeProto changed = add.Clone();
        changed.Input[add.Input[0] == product ? 1 : 0] = wide;
        return changed;
    }

    private static string Other(NodeProto add, string product) => add.Input[0] == product ? add.Input[1] : add.Input[0];

    private static bool IsVector(TensorProto tensor, int length) =>
        tensor.DataType == (int)TensorProto.Types.DataType.Float && tensor.Dims.Count > 0 && tensor.Dims[^1] == length && TensorData.TryCount(tensor, out long count) && count == length;
}
