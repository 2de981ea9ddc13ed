using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Onnx;

public sealed class ModelFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string ModelPath => _folder.File("m.onnx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Save_ThenLoad_GivesTheSameBytesAndNothingElse()
    {
        OnnxModel model = Graphs.MatMul(out _);

        model.Save(ModelPath);
        model.Save(ModelPath);

        Assert.Equal(model.ToBytes(), OnnxModel.Load(ModelPath).ToBytes());
        Assert.Equal(["m.onnx"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Save_PastTheLimit_MovesTensorsAndOnnxRuntimeReadsThem()
    {
        OnnxModel model = Graphs.MatMul(out _);

        model.Save(ModelPath, limit: 2000);

        Assert.True(new FileInfo(ModelPath).Length < 2000);
        Assert.Equal(64 * 32 * 4, new FileInfo(ModelPath + ".data").Length);
        Assert.Equal(model.ToBytes(), OnnxModel.Load(ModelPath).ToBytes());
        var inputs = new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(Enumerable.Range(0, 64).Select(i => i / 64f).ToArray(), 1, 64) };
        using var inside = ModelRunner.Load(model.ToBytes());
        using var beside = ModelRunner.Load(ModelPath);
        Assert.Equal(inside.Run(inputs)[0].Bytes, beside.Run(inputs)[0].Bytes);
    }

    [Fact]
    public void Save_SmallTensorsPastTheLimit_LeavesNothing()
    {
        Assert.Throws<InvalidDataException>(() => Graphs.MatMul(out _).Save(ModelPath, limit: 20));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Save_WhereAFolderIs_ThrowsAndLeavesNothing()
    {
        Directory.CreateDirectory(ModelPath);

        Assert.ThrowsAny<IOException>(() => Graphs.MatMul(out _).Save(ModelPath));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Save_DiskFull_KeepsTheOldFile()
    {
        // A device that is always full stands in for the disk where there is one.
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        File.WriteAllText(ModelPath, "old");
        File.CreateSymbolicLink($"{ModelPath}.{Environment.ProcessId}.tmp", "/dev/full");

        Assert.ThrowsAny<IOException>(() => Graphs.MatMul(out _).Save(ModelPath));

        Assert.Equal(["m.onnx"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(ModelPath));
    }

    [Fact]
    public void Load_PastTheBudget_IsRefusedInOneLine()
    {
        Graphs.MatMul(out _).Save(ModelPath, limit: 2000);

        string message = Assert.Throws<InvalidDataException>(() => OnnxModel.Load(ModelPath, new OnnxLoadOptions { MaxBytes = 8000 })).Message;

        Assert.StartsWith($"{ModelPath}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.NotNull(OnnxModel.Load(ModelPath, new OnnxLoadOptions { MaxBytes = 10_000 }));
        Assert.Throws<InvalidDataException>(() => OnnxModel.Load(ModelPath, new OnnxLoadOptions { MaxBytes = 100 }));
    }

    [Theory]
    [InlineData("../m.data")]
    [InlineData("/etc/hostname")]
    [InlineData("a/../../m.data")]
    [InlineData("C:\\m.data")]
    [InlineData("")]
    [InlineData("missing.data")]
    public void Load_ExternalDataElsewhere_IsRefused(string location)
    {
        string message = Refusal(tensor => Entry(tensor, "location", location));

        Assert.Contains("tensor w", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offset", "999999")]
    [InlineData("offset", "-1")]
    [InlineData("offset", "9223372036854775807")]
    [InlineData("length", "7")]
    [InlineData("length", "x")]
    public void Load_ExternalDataOutsideItsFile_IsRefused(string key, string value)
    {
        string message = Refusal(tensor => Entry(tensor, key, value));

        Assert.Contains("tensor w", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ExternalDataBehindALinkOutOfTheFolder_IsRefused()
    {
        using var other = new TempFolder();
        Graphs.MatMul(out _).Save(ModelPath, limit: 2000);
        File.Move(ModelPath + ".data", other.File("d"));
        File.CreateSymbolicLink(ModelPath + ".data", other.File("d"));

        Assert.Contains("link", Assert.Throws<InvalidDataException>(() => OnnxModel.Load(ModelPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Truncated_NamesTheFile()
    {
        byte[] bytes = Graphs.MatMul(out _).ToBytes();
        for (int length = 0; length < bytes.Length - 8; length += 17)
        {
            File.WriteAllBytes(ModelPath, bytes[..length]);
            Assert.StartsWith($"{ModelPath}: ", Assert.Throws<InvalidDataException>(() => OnnxModel.Load(ModelPath)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_BitFlips_ThrowNothingButInvalidData()
    {
        byte[] bytes = Graphs.Encoder().ToBytes();
        var random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 4000; i++)
        {
            byte[] flipped = [.. bytes];
            int bit = random.Next(flipped.Length * 8);
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                OnnxModel.Read(flipped);
            }
            catch (InvalidDataException exception)
            {
                Assert.DoesNotContain('\n', exception.Message);
                refused++;
            }
        }

        Assert.True(refused > 100, $"{refused}");
    }

    private static void Entry(TensorProto tensor, string key, string value) => tensor.ExternalData.Single(entry => entry.Key == key).Value = value;

    private string Refusal(Action<TensorProto> change)
    {
        Graphs.MatMul(out _).Save(ModelPath, limit: 2000);
        var proto = ModelProto.Parser.ParseFrom(File.ReadAllBytes(ModelPath));
        change(proto.Graph.Initializer[0]);
        new OnnxModel(proto).Save(ModelPath);
        string message = Assert.Throws<InvalidDataException>(() => OnnxModel.Load(ModelPath)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
