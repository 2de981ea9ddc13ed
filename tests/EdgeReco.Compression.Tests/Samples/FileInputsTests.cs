using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests.Samples;

public sealed class FileInputsTests : IDisposable
{
    private static readonly ModelPort[] Ports =
    [
        new("in/a:0", true, TensorElementType.Float, [-1, 2], ["", ""]),
        new("b", true, TensorElementType.Int64, [1], [""]),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-").FullName;

    [Fact]
    public void Item_NumberedAndSingleFiles_GivesEachRun()
    {
        NpyFile.Write(Path.Combine(_folder, "in_a_0_0.npy"), HostTensor.Of<float>([1, 2], 1, 2));
        NpyFile.Write(Path.Combine(_folder, "in_a_0_1.npy"), HostTensor.Of<float>([3, 4, 5, 6], 2, 2));
        NpyFile.Write(Path.Combine(_folder, "b.npy"), HostTensor.Of<long>([9], 1));

        var samples = new FileInputs(_folder, Ports);

        Assert.Equal(2, samples.Count);
        Assert.True(samples.AreReal);
        Assert.Equal([3, 4, 5, 6], samples[1]["in/a:0"].ToSingles());
        Assert.Equal([9], samples[1]["b"].ToSingles());
    }

    [Fact]
    public void Write_RandomInputs_CanBeReadBack()
    {
        var samples = new RandomInputs(SmallModels.Encoder(), [], 1, 3);
        FileInputs.Write(_folder, samples);

        var read = new FileInputs(_folder, GraphInputs.Of(SmallModels.Encoder().Proto.Graph));

        Assert.Equal(3, read.Count);
        Assert.Equal(samples[2]["input_ids"].Bytes, read[2]["input_ids"].Bytes);
    }

    [Fact]
    public void Constructor_MissingFile_NamesTheInput() =>
        Assert.Contains("input in/a:0 has neither in_a_0.npy nor in_a_0_0.npy", Assert.Throws<InvalidDataException>(() => new FileInputs(_folder, Ports)).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_InputsWithDifferentCounts_SaysSo()
    {
        NpyFile.Write(Path.Combine(_folder, "in_a_0_0.npy"), HostTensor.Of<float>([1, 2], 1, 2));
        NpyFile.Write(Path.Combine(_folder, "b_0.npy"), HostTensor.Of<long>([9], 1));
        NpyFile.Write(Path.Combine(_folder, "b_1.npy"), HostTensor.Of<long>([9], 1));

        Assert.Contains("input b has 2 files, in/a:0 has 1", Assert.Throws<InvalidDataException>(() => new FileInputs(_folder, Ports)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_AnotherTypeOrShape_SaysSo()
    {
        NpyFile.Write(Path.Combine(_folder, "in_a_0.npy"), HostTensor.Of<double>([1, 2], 1, 2));
        NpyFile.Write(Path.Combine(_folder, "b.npy"), HostTensor.Of<long>([9], 1));
        Assert.Contains("holds Double, input in/a:0 takes Float", Assert.Throws<InvalidDataException>(() => new FileInputs(_folder, Ports)[0]).Message, StringComparison.Ordinal);

        NpyFile.Write(Path.Combine(_folder, "in_a_0.npy"), HostTensor.Of<float>([1, 2, 3], 1, 3));
        Assert.Contains("has the shape [1,3], input in/a:0 takes [?,2]", Assert.Throws<InvalidDataException>(() => new FileInputs(_folder, Ports)[0]).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
