using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>A node that multiplies an activation by constant weights: MatMul, Gemm, Attention, Conv or ConvTranspose.</summary>
internal sealed class WeightedNode
{
    private WeightedNode(NodeProto node, TensorProto weights, float[] values, long[] dims, int axis, float[]? bias)
    {
        Node = node;
        Weights = weights;
        Values = values;
        Dims = dims;
        Axis = axis;
        Bias = bias;
    }

    /// <summary>The node.</summary>
    public NodeProto Node { get; }

    /// <summary>Name of the activation that it reads.</summary>
    public string Activation => Node.Input[0];

    /// <summary>Name of its result.</summary>
    public string Result => Node.Output[0];

    /// <summary>The constant as it is stored.</summary>
    public TensorProto Weights { get; }

    /// <summary>Elements, row by row: as they are stored, those of products always [inputs x outputs].</summary>
    public float[] Values { get; }

    /// <summary>Lengths of the axes of <see cref="Values"/>.</summary>
    public long[] Dims { get; }

    /// <summary>Axis of the output channels in <see cref="Values"/>: 0 for Conv, 1 for all others.</summary>
    public int Axis { get; }

    /// <summary>A constant bias of Gemm or Conv, one number a channel and beta multiplied in; null for none.</summary>
    public float[]? Bias { get; }

    /// <summary>Whether it is a convolution of either kind.</summary>
    public bool IsConvolution => Node.OpType is "Conv" or "ConvTranspose";

    /// <summary>Whether it is the product inside an Attention.</summary>
    public bool IsAttention => Node.OpType == "Attention";

    /// <summary>Whether the dynamic pass, which takes the range of each run, can have it instead: it knows no convolutions.</summary>
    public bool CanBeDynamic => !IsConvolution;

    /// <summary>Reads a node.</summary>
    /// <param name="editor">Its graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="placement">What it is to be quantized for.</param>
    /// <param name="reason">Why a node with constant weights is left alone; empty where it is no such node at all.</param>
    public static WeightedNode? TryRead(GraphEditor editor, NodeProto node, StaticPlacement placement, out string reason)
    {
        reason = "";
        if (Operators.Is(node, "Conv") || Operators.Is(node, "ConvTranspose"))
        {
            return Convolution(editor, node, placement, out reason);
        }

        if (LinearLayer.TryRead(editor, node) is not { } layer)
        {
            return null;
        }

        if (placement == StaticPlacement.TensorRt)
        {
            reason = layer switch
            {
                { Node.OpType: "Attention" } => "TensorRT knows no Attention of ONNX Runtime: leave the fusions out",
                { Inputs: < SmallestForTensorRt } or { Outputs: < SmallestForTensorRt } => $"TensorRT gains nothing where an axis is below {SmallestForTensorRt}",
                _ => "",
            };
        }

        float[]? bias = null;
        if (reason.Length == 0 && node.OpType == "Gemm" && !TryGemmBias(editor, node, layer.Outputs, out bias) && placement == StaticPlacement.Cpu)
        {
            reason = "its bias is no constant vector";
        }

        return reason.Length > 0 ? null : new WeightedNode(node, layer.Weights, layer.Values, [layer.Inputs, layer.Outputs], 1, bias);
    }

    private const int SmallestForTensorRt = 16;

    private static WeightedNode? Convolution(GraphEditor editor, NodeProto node, StaticPlacement placement, out string reason)
    {
        reason = "";
        if (!editor.TryGetConstant(node.Input[1], out TensorProto weights)
            || editor.TryGetConstant(node.Input[0], out _)
            || weights.Dims.Count < 3
            || !TensorData.TryReadSingles(weights, out float[] values)
            || values.Length == 0
            || !values.All(float.IsFinite))
        {
            return null;
        }

        if (placement == StaticPlacement.Cpu && node.OpType == "ConvTranspose")
        {
            reason = "ONNX Runtime has no ConvTranspose of integers on the CPU";
            return null;
        }

        float[]? bias = null;
        if (node.Input.Count > 2 && node.Input[2].Length > 0
            && !(editor.TryGetConstant(node.Input[2], out TensorProto tensor) && TensorData.TryReadSingles(tensor, out bias) && bias.All(float.IsFinite))
            && placement == StaticPlacement.Cpu)
        {
            reason = "its bias is no constant";
            return null;
        }

        return new WeightedNode(node, weights, values, [.. weights.Dims], node.OpType == "Conv" ? 0 : 1, bias);
    }

    private static bool TryGemmBias(GraphEditor editor, NodeProto node, int outputs, out float[]? bias)
    {
        bias = null;
        float beta = Attributes.Float(node, "beta", 1);
        if (node.Input.Count < 3 || node.Input[2].Length == 0 || beta == 0)
        {
            return true;
        }

        if (!editor.TryGetConstant(node.Input[2], out TensorProto tensor)
            || !TensorData.TryReadSingles(tensor, out float[] values)
            || !values.All(float.IsFinite)
            || !(values.Length == 1 || (values.Length == outputs && tensor.Dims[^1] == outputs)))
        {
            return false;
        }

        bias = new float[outputs];
        for (int i = 0; i < outputs; i++)
        {
            bias[i] = values[values.Length == 1 ? 0 : i] * beta;
        }

        return true;
    }
}
