using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>Scale and zero point of a range as constants: unsigned with a zero point, or signed around zero.</summary>
internal static class ActivationCodes
{
    /// <summary>The step between two integers.</summary>
    public static float Scale(ValueRange range, StaticPlacement placement)
    {
        if (placement == StaticPlacement.Cpu)
        {
            return AffineRange.Of(range.Min, range.Max).Scale;
        }

        float scale = range.Symmetric().Max / SymmetricQuantizer.FullRange;
        return scale > 0 && float.IsFinite(scale) ? scale : 1;
    }

    /// <summary>The scale as a constant.</summary>
    public static TensorProto ScaleTensor(string name, ValueRange range, StaticPlacement placement) =>
        TensorData.Create(name, [Scale(range, placement)], []);

    /// <summary>The zero point as a constant; its type is that of the integers.</summary>
    public static TensorProto ZeroTensor(string name, ValueRange range, StaticPlacement placement) => placement == StaticPlacement.Cpu
        ? TensorData.Create(name, [AffineRange.Of(range.Min, range.Max).ZeroPoint], [])
        : TensorData.Create(name, new sbyte[1], []);
}
