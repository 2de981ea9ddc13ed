using System.Text;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Samples;

public sealed class NpyFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"edgereco-{Guid.NewGuid():N}.npy");

    [Fact]
    public void Read_WhatWasWritten_GivesItBack()
    {
        foreach (HostTensor tensor in new[]
        {
            HostTensor.Of<float>([1, -2.5f, 3, 4, 5, 6], 2, 3), HostTensor.Of<long>([7], 1), HostTensor.Of<double>([0.5]), HostTensor.Of<bool>([true, false], 2), HostTensor.Of<sbyte>([], 0),
        })
        {
            NpyFile.Write(_path, tensor);
            HostTensor read = NpyFile.Read(_path);
            Assert.Equal((tensor.Type, tensor.Count), (read.Type, read.Count));
            Assert.Equal(tensor.Dims, read.Dims);
            Assert.Equal(tensor.Bytes, read.Bytes);
            Assert.Equal(0, (new FileInfo(_path).Length - tensor.Bytes.Length) % 64);
        }
    }

    [Fact]
    public void Read_BytesAsNumPyWritesThem_FindsTypeAndShape()
    {
        Write(1, "{'descr': '<i4', 'fortran_order': False, 'shape': (2, 2), }", [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0]);

        HostTensor tensor = NpyFile.Read(_path);

        Assert.Equal([2L, 2L], tensor.Dims);
        Assert.Equal([1, 2, 3, 4], tensor.As<int>().ToArray());
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }", "column by column")]
    [InlineData("{'descr': '>f4', 'fortran_order': False, 'shape': (4,), }", "'>f4' are not supported")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (4,), }", "'|O' are not supported")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (5,), }", "needs 20 bytes, the file has 16")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }", "cut short")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,), }", "malformed")]
    [InlineData("{}", "malformed")]
    public void Read_SomethingElse_SaysWhy(string header, string reason)
    {
        Write(1, header, new byte[16]);

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => NpyFile.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutShort_ThrowsInvalidData()
    {
        NpyFile.Write(_path, HostTensor.Of<float>([1, 2, 3, 4], 4));
        byte[] bytes = File.ReadAllBytes(_path);
        for (int length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);
            Assert.Throws<InvalidDataException>(() => NpyFile.Read(_path));
        }
    }

    public void Dispose() => File.Delete(_path);

    private void Write(byte version, string header, byte[] content) =>
        File.WriteAllBytes(_path, [0x93, .. "NUMPY"u8, version, 0, (byte)header.Length, (byte)(header.Length >> 8), .. Encoding.ASCII.GetBytes(header), .. content]);
}
