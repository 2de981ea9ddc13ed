namespace EdgeReco.Compression.Quantization;

/// <summary>Where the nodes that quantize and dequantize go: what one execution provider fuses slows the other down.</summary>
public enum StaticPlacement
{
    /// <summary>
    /// For ONNX Runtime's CPU kernels: activations unsigned with a zero point, biases in 32-bit integers, convolutions
    /// and what lies between them in eight bits from end to end, results of matrix products in floats.
    /// </summary>
    Cpu,

    /// <summary>
    /// For TensorRT: activations signed and symmetric, only the inputs of products and convolutions quantized, biases and
    /// results in floats, no operators of ONNX Runtime's own.
    /// </summary>
    TensorRt,
}
