namespace EdgeReco.Compression.Quantization;

/// <summary>Names of what stands for a quantized activation in the graph.</summary>
/// <param name="Integers">The integers.</param>
/// <param name="Scale">The constant scale.</param>
/// <param name="Zero">The constant zero point.</param>
/// <param name="Dequantized">What quantized nodes read.</param>
internal sealed record QuantizedValue(string Integers, string Scale, string Zero, string Dequantized)
{
    /// <summary>Whether the node that makes <see cref="Dequantized"/> has been written.</summary>
    public bool IsDequantized { get; set; }
}
