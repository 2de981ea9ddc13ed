using EdgeReco.Compression.Onnx;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Tests.Onnx;

public sealed class TensorDataTests
{
    [Fact]
    public void TryReadAsSingles_EveryFloatType_GivesTheNumbers()
    {
        TensorProto half = TensorData.Create("h", new[] { (Half)1.5f, (Half)(-2f) }, [2]);
        TensorProto brain = TensorData.Create("b", DataType.Bfloat16, [0xC0, 0x3F, 0x00, 0xC0], [2]);
        var twice = new TensorProto { DataType = (int)DataType.Double, Dims = { 2 }, DoubleData = { 1.5, -2 } };
        var typedHalf = new TensorProto { DataType = (int)DataType.Float16, Dims = { 2 }, Int32Data = { 0x3E00, 0xC000 } };

        foreach (TensorProto tensor in (TensorProto[])[half, brain, twice, typedHalf])
        {
            Assert.True(TensorData.TryReadAsSingles(tensor, out float[] values));
            Assert.Equal([1.5f, -2f], values);
        }
    }

    [Fact]
    public void TryReadRaw_TypedFields_GiveLittleEndianBytes()
    {
        Check(new TensorProto { DataType = (int)DataType.Uint8, Dims = { 2 }, Int32Data = { 1, 255 } }, [1, 255]);
        Check(new TensorProto { DataType = (int)DataType.Int8, Dims = { 2 }, Int32Data = { 1, -1 } }, [1, 255]);
        Check(new TensorProto { DataType = (int)DataType.Int16, Dims = { 1 }, Int32Data = { -2 } }, [254, 255]);
        Check(new TensorProto { DataType = (int)DataType.Uint32, Dims = { 1 }, Uint64Data = { 258 } }, [2, 1, 0, 0]);
        Check(new TensorProto { DataType = (int)DataType.Int4, Dims = { 3 }, Int32Data = { 0x21, 0x03 } }, [0x21, 0x03]);
        Check(new TensorProto { DataType = (int)DataType.Bool, Dims = { 1 }, Int32Data = { 1 } }, [1]);
        Check(new TensorProto { DataType = (int)DataType.Float, Dims = { 0 } }, []);
    }

    [Fact]
    public void TryReadRaw_WhatCannotBeRead_IsFalse()
    {
        Assert.False(TensorData.TryReadRaw(new TensorProto { DataType = (int)DataType.Float, Dims = { 3 }, FloatData = { 1, 2 } }, out _));
        Assert.False(TensorData.TryReadRaw(new TensorProto { DataType = (int)DataType.String, Dims = { 0 } }, out _));
        Assert.False(TensorData.TryReadRaw(new TensorProto { DataType = (int)DataType.Float, Dims = { -1 } }, out _));
        Assert.False(TensorData.TryReadRaw(new TensorProto { DataType = (int)DataType.Float, Dims = { long.MaxValue, 4 } }, out _));
    }

    [Fact]
    public void TryReadIntegers_BothWidths_GiveTheNumbers()
    {
        Assert.True(TensorData.TryReadIntegers(TensorData.Create("a", [1, -2], [2]), out long[] narrow));
        Assert.True(TensorData.TryReadIntegers(TensorData.Create("a", [1L, -2L], [2]), out long[] wide));
        Assert.Equal(narrow, wide);
    }

    private static void Check(TensorProto tensor, byte[] expected)
    {
        Assert.True(TensorData.TryReadRaw(tensor, out ReadOnlyMemory<byte> raw));
        Assert.Equal(expected, raw.ToArray());
    }
}
