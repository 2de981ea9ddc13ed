namespace EdgeReco.Compression.Audit;

/// <summary>What became of a quantized operator in ONNX Runtime.</summary>
public enum KernelStatus
{
    /// <summary>It computes with integers, or reads its table in them.</summary>
    Integers,

    /// <summary>Its numbers are turned into floats first and it computes with those.</summary>
    Floats,

    /// <summary>It has no node of its own any more: folded into a constant or merged into another operator.</summary>
    Merged,
}
