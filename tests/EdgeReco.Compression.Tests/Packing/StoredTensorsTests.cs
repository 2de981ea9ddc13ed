using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Packing;

namespace EdgeReco.Compression.Tests.Packing;

public sealed class StoredTensorsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_Encoder_FindsEachTensorWhereItsBytesLie(bool weightsAsNodes)
    {
        OnnxModel model = new EncoderGraph(17, weightsAsNodes: weightsAsNodes).Build();
        byte[] file = model.ToBytes();
        IReadOnlyList<StoredTensor> found = StoredTensors.In(file);
        TensorProto[] expected = [.. EdgeReco.Compression.Graphs.ModelTensors.All(model.Proto).Where(tensor => tensor.RawData.Length >= 1024)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(tensor => tensor.RawData.ToByteArray()), found.Select(tensor => file.AsSpan((int)tensor.Offset, (int)tensor.Length).ToArray()));
        Assert.Equal(expected.Select(tensor => (int)tensor.Dims[^1]), found.Select(tensor => tensor.RowLength));
        Assert.All(found, tensor => Assert.Equal(4, tensor.ElementSize));
    }

    [Fact]
    public void In_DamagedFile_IsRefusedOrRead()
    {
        byte[] file = new EncoderGraph(17).Build().ToBytes();
        var random = new Random(4);
        for (int round = 0; round < 500; round++)
        {
            byte[] damaged = [.. file];
            for (int i = 0; i < 4; i++)
            {
                damaged[random.Next(i % 2 == 0 ? 200 : damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.All(StoredTensors.In(damaged), tensor => Assert.InRange(tensor.Offset + tensor.Length, 0, damaged.Length));
            }
            catch (InvalidDataException exception)
            {
                Assert.StartsWith("not an ONNX model", exception.Message);
            }
        }
    }
}
