using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Tests.Quantization;

public sealed class Int8QuantizerTests
{
    [Fact]
    public void Quantize_MatMulByConstant_BecomesMatMulInteger()
    {
        OnnxModel original = Graphs.MatMul(out _);
        byte[] before = original.ToBytes();

        OnnxModel quantized = Int8Quantizer.Quantize(original, out IReadOnlyList<QuantizedTensor> report);

        Assert.Equal(["DynamicQuantizeLinear", "MatMulInteger", "Cast", "Mul", "Mul"], quantized.Proto.Graph.Node.Select(node => node.OpType));
        Assert.DoesNotContain(quantized.Proto.Graph.Initializer, tensor => tensor.Name == "w");
        QuantizedTensor tensor = Assert.Single(report);
        Assert.True(tensor.Sqnr > 35, tensor.ToString());
        Assert.Equal((64 * 32) + (32 * 4), tensor.BytesAfter);
        Assert.Equal(before, original.ToBytes());
    }

    [Fact]
    public void Quantize_WeightsOfAMatMul_StayInSevenBits()
    {
        OnnxModel quantized = Int8Quantizer.Quantize(Graphs.MatMul(out _), out _);

        TensorProto weights = quantized.Proto.Graph.Initializer.Single(tensor => tensor.DataType == (int)TensorProto.Types.DataType.Int8);
        Assert.All(weights.RawData.ToByteArray(), value => Assert.InRange((sbyte)value, -64, 64));
    }

    [Fact]
    public void Quantize_GatherFromConstant_GathersBytesAndScales()
    {
        OnnxModel quantized = Int8Quantizer.Quantize(Graphs.Gather(out _), out IReadOnlyList<QuantizedTensor> report);

        Assert.Equal(["Gather", "Gather", "Cast", "Mul"], quantized.Proto.Graph.Node.Select(node => node.OpType));
        Assert.True(Assert.Single(report).Sqnr > 40);
    }

    [Fact]
    public void Quantize_Twice_ChangesNothingMore()
    {
        OnnxModel once = Int8Quantizer.Quantize(Graphs.MatMul(out _), out _);

        OnnxModel twice = Int8Quantizer.Quantize(once, out IReadOnlyList<QuantizedTensor> report);

        Assert.Empty(report);
        Assert.Equal(once.ToBytes(), twice.ToBytes());
    }

    [Fact]
    public void Quantize_ZeroColumn_StaysZero()
    {
        (sbyte[] values, float[] scales) = SymmetricQuantizer.Columns([0, 1, 0, -2], 2, 2, SymmetricQuantizer.ReducedRange);

        Assert.Equal([(sbyte)0, (sbyte)32, (sbyte)0, (sbyte)-64], values);
        Assert.True(scales[0] > 0);
    }
}
