using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>A product of an activation and a constant matrix: MatMul, Gemm, or the projection inside a fused Attention.</summary>
internal sealed class LinearLayer
{
    private LinearLayer(NodeProto node, TensorProto weights, float[] values, int inputs, int outputs, bool transposed)
    {
        Node = node;
        Weights = weights;
        Values = values;
        Inputs = inputs;
        Outputs = outputs;
        Transposed = transposed;
    }

    /// <summary>The node.</summary>
    public NodeProto Node { get; }

    /// <summary>Name of the activation that it reads.</summary>
    public string Activation => Node.Input[0];

    /// <summary>The constant as it is stored.</summary>
    public TensorProto Weights { get; }

    /// <summary>Weights [inputs x outputs], row by row.</summary>
    public float[] Values { get; }

    /// <summary>K: length of the activation's last axis.</summary>
    public int Inputs { get; }

    /// <summary>N: length of the result's last axis.</summary>
    public int Outputs { get; }

    /// <summary>Whether the constant is stored as [outputs x inputs].</summary>
    public bool Transposed { get; }

    /// <summary>The layers of a graph, in its order.</summary>
    public static IReadOnlyList<LinearLayer> In(GraphEditor editor) =>
        [.. editor.Graph.Node.Select(node => TryRead(editor, node)).OfType<LinearLayer>()];

    /// <summary>Reads one layer.</summary>
    /// <returns>Null when the node is none, or its weights are no finite single-precision constant matrix.</returns>
    public static LinearLayer? TryRead(GraphEditor editor, NodeProto node)
    {
        bool isMatMul = node.OpType == "MatMul" && node.Domain.Length == 0;
        bool isGemm = node.OpType == "Gemm" && node.Domain.Length == 0 && IsPlainGemm(editor, node);
        bool isAttention = Operators.IsContrib(node, "Attention") && QuantizedAttention.Fits(node);
        if (!(isMatMul || isGemm || isAttention)
            || !editor.TryGetConstant(node.Input[1], out TensorProto weights)
            || weights.DataType != (int)TensorProto.Types.DataType.Float
            || weights.Dims.Count != 2
            || editor.TryGetConstant(node.Input[0], out _)
            || !TensorData.TryReadSingles(weights, out float[] values)
            || values.Length == 0
            || !values.All(float.IsFinite))
        {
            return null;
        }

        int rows = (int)weights.Dims[0];
        int columns = (int)weights.Dims[1];
        bool transposed = isGemm && Attributes.Int(node, "transB", 0) != 0;
        return transposed
            ? new LinearLayer(node, weights, Matrices.Transpose(values, rows, columns), columns, rows, true)
            : new LinearLayer(node, weights, values, rows, columns, false);
    }

    private static bool IsPlainGemm(GraphEditor editor, NodeProto node) =>
        Attributes.Int(node, "transA", 0) == 0 && Attributes.Float(node, "alpha", 1) == 1 && GemmBias.IsPlain(editor, node);
}
