using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Onnx;

public sealed class OnnxModelTests
{
    [Fact]
    public void Read_OwnBytes_GivesTheSameBytes()
    {
        byte[] bytes = Graphs.MatMul(out _).ToBytes();

        Assert.Equal(bytes, OnnxModel.Read(bytes).ToBytes());
    }

    [Fact]
    public void Read_FieldsOfALaterFormat_KeepsThem()
    {
        // Field 26 of the model, length-delimited, which this program does not know.
        byte[] bytes = [.. Graphs.MatMul(out _).ToBytes(), 0xD2, 0x01, 0x02, 0x08, 0x07];

        Assert.Equal(bytes, OnnxModel.Read(bytes).ToBytes());
    }

    [Fact]
    public void Read_BytesLaidOutByHand_FindsTheFormatsFields()
    {
        // ir_version 8 (field 1), graph (7) with a name (2), opset_import (8) with version 17 (2).
        OnnxModel model = OnnxModel.Read([0x08, 0x08, 0x3A, 0x03, 0x12, 0x01, 0x67, 0x42, 0x02, 0x10, 0x11]);

        Assert.Equal(8, model.Proto.IrVersion);
        Assert.Equal("g", model.Proto.Graph.Name);
        Assert.Equal(17, model.Proto.OpsetImport[0].Version);
    }

    [Fact]
    public void Read_Truncated_ThrowsInvalidData()
    {
        byte[] bytes = Graphs.MatMul(out _).ToBytes();
        for (int length = 0; length < bytes.Length - 8; length += 13)
        {
            Assert.Throws<InvalidDataException>(() => OnnxModel.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_Noise_ThrowsInvalidData()
    {
        var random = new Random(4);
        for (int i = 0; i < 200; i++)
        {
            byte[] noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            Assert.Throws<InvalidDataException>(() => OnnxModel.Read(noise));
        }
    }

    [Fact]
    public void SetMetadata_Twice_KeepsTheLast()
    {
        OnnxModel model = Graphs.MatMul(out _);

        model.SetMetadata("a", "1");
        model.SetMetadata("a", "2");

        Assert.Equal("2", Assert.Single(model.Proto.MetadataProps).Value);
    }
}
