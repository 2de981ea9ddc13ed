using System.Buffers.Binary;
using EdgeReco.Bundles.Packing;

namespace EdgeReco.Bundles.Tests.Packing;

public sealed class PackedFileTests
{
    private static readonly Random Random = new(5);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 96)]
    [InlineData(2, 96)]
    [InlineData(4, 1)]
    [InlineData(4, 96)]
    [InlineData(4, 250)]
    public void Expand_TwoOfFour_GivesTheSameBytesFromHalfOfThem(int size, int rowLength)
    {
        byte[] weights = Sparse(400 * rowLength, size, rowLength, twoOfFour: true);
        byte[] packed = Pack(weights, new WeightRegion(0, weights.Length, size, rowLength));
        Assert.Equal(weights, PackedFile.Expand(packed));
        Assert.True(packed.Length < (weights.Length * 0.5) + (weights.Length / size / 8) + 200, $"{weights.Length} -> {packed.Length}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Expand_Unstructured_GivesTheSameBytes(int size)
    {
        byte[] weights = Sparse(30_001, size, 1, twoOfFour: false);
        byte[] packed = Pack(weights, new WeightRegion(0, weights.Length, size, 7));
        Assert.Equal(weights, PackedFile.Expand(packed));
        Assert.True(packed.Length < weights.Length * 0.6, $"{weights.Length} -> {packed.Length}");
    }

    [Fact]
    public void Expand_NegativeZeroAndNaN_KeepTheirBits()
    {
        float[] values = [0f, -0f, float.NaN, 1f, 0f, 0f, -0f, 0f, float.Epsilon, 0f, 0f, 0f];
        byte[] weights = [.. values.SelectMany(BitConverter.GetBytes)];
        Assert.Equal(weights, PackedFile.Expand(Pack(weights, new WeightRegion(0, weights.Length, 4, 1))));
    }

    [Fact]
    public void Expand_RandomFilesAndRegions_GiveTheSameBytes()
    {
        for (int round = 0; round < 60; round++)
        {
            byte[] content = new byte[Random.Next(1, 70_000)];
            Random.NextBytes(content);
            var regions = new List<WeightRegion>();
            for (int at = Random.Next(50); at < content.Length;)
            {
                int size = 1 << Random.Next(3);
                int length = Random.Next(0, (content.Length - at) / size + 1) * size;
                if (Random.Next(3) > 0)
                {
                    Sparse(length / size, size, Random.Next(1, 40), Random.Next(2) == 0).CopyTo(content.AsSpan(at));
                }

                regions.Add(new WeightRegion(at, length, size, Random.Next(1, 400)));
                at += length + Random.Next(1, 500);
            }

            byte[] packed = Pack(content, [.. regions]);
            using var expanded = new MemoryStream();
            PackedFile.Expand(new MemoryStream(packed), expanded);
            Assert.Equal(content, expanded.ToArray());
        }
    }

    [Fact]
    public void Expand_EmptyFile_IsEmpty() => Assert.Empty(PackedFile.Expand(Pack([])));

    [Fact]
    public void Expand_SeveralMegabytes_GivesTheSameBytes()
    {
        byte[] weights = Sparse(3_000_000, 4, 3000, twoOfFour: true);
        Assert.Equal(weights, PackedFile.Expand(Pack(weights, new WeightRegion(0, weights.Length, 4, 3000))));
    }

    [Fact]
    public void Pack_Twice_GivesTheSameBytes()
    {
        byte[] weights = Sparse(4000, 4, 10, twoOfFour: true);
        Assert.Equal(Pack(weights, new WeightRegion(0, weights.Length, 4, 10)), Pack(weights, new WeightRegion(0, weights.Length, 4, 10)));
    }

    [Fact]
    public void Expand_DamagedAnywhere_IsRefusedOrHarmless()
    {
        byte[] weights = Sparse(3000, 4, 10, twoOfFour: true);
        byte[] packed = Pack(weights, new WeightRegion(40, 8000, 4, 10));
        for (int round = 0; round < 400; round++)
        {
            byte[] damaged = [.. packed];
            damaged[Random.Next(damaged.Length)] ^= (byte)(1 << Random.Next(8));
            RefusedOrHarmless(damaged, weights);
            Refused(packed[..Random.Next(packed.Length)]);
        }

        Refused([.. packed, 1]);
    }

    [Fact]
    public void Expand_SaysMoreThanTheLimit_IsRefusedAtOnce()
    {
        byte[] packed = Pack(new byte[100]);
        Assert.Contains("at most 99", Assert.Throws<InvalidDataException>(() => PackedFile.Expand(packed, 99)).Message);
        BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(12), int.MaxValue - 1);
        Refused(packed);
        BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(12), -1);
        Refused(packed);
    }

    [Fact]
    public void Pack_RegionsThatOverlapOrReachOut_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Pack(new byte[100], new WeightRegion(0, 60, 4, 1), new WeightRegion(56, 8, 4, 1)));
        Assert.Throws<ArgumentException>(() => Pack(new byte[100], new WeightRegion(96, 8, 4, 1)));
        Assert.Throws<ArgumentException>(() => Pack(new byte[100], new WeightRegion(0, 6, 4, 1)));
    }

    [Fact]
    public void TryExpandPart_PackedPart_GivesItsContentAndRefusesAnother()
    {
        using var temp = new TempFolder();
        byte[] weights = Sparse(4000, 4, 10, twoOfFour: true);
        using (BundleWriter writer = BundleWriter.Create(temp["b"]))
        {
            writer.WritePart(PartRoles.Catalog, [1, 2, 3]);
            writer.WritePackedPart(PartRoles.BasketModel, weights, [new WeightRegion(0, weights.Length, 4, 10)]);
            writer.Complete(Sample.Manifest);
        }

        Assert.True(Bundle.TryOpen(temp["b"], out Bundle? bundle, out _));
        using (bundle)
        {
            Assert.True(bundle.TryExpandPart(PartRoles.BasketModel, out ReadOnlyMemory<byte> content, out _));
            Assert.Equal(weights, content.ToArray());
            Assert.True(bundle.TryExpandPart(PartRoles.Catalog, out content, out _));
            Assert.Equal([1, 2, 3], content.ToArray());
            Assert.False(bundle.TryExpandPart(PartRoles.Golden, out _, out BundleError? none));
            Assert.Contains("has none", none.ToString());
        }

        string manifest = File.ReadAllText(temp["b/manifest.json"]);
        File.WriteAllText(temp["b/manifest.json"], manifest.Replace("\"bytes\": 16000", "\"bytes\": 16001", StringComparison.Ordinal));
        Assert.True(Bundle.TryOpen(temp["b"], out bundle, out _));
        using (bundle)
        {
            Assert.False(bundle.TryExpandPart(PartRoles.BasketModel, out _, out BundleError? error));
            Assert.Contains("basket-model", error.ToString());
        }
    }

    private static byte[] Sparse(int count, int size, int rowLength, bool twoOfFour)
    {
        byte[] bytes = new byte[count * size];
        for (int i = 0; i < count; i++)
        {
            // Down the columns: which two rows of each four differs from column to column.
            int row = i / rowLength % 4;
            int column = i % rowLength;
            bool present = twoOfFour ? (row + column) % 4 < 2 : Random.Next(5) < 2;
            if (present)
            {
                Random.NextBytes(bytes.AsSpan(i * size, size));
                bytes[i * size] |= 1;
            }
        }

        return bytes;
    }

    private static byte[] Pack(byte[] content, params WeightRegion[] regions)
    {
        using var stream = new MemoryStream();
        PackedFile.Pack(content, regions, stream);
        return stream.ToArray();
    }

    // Some bits say only how much memory expanding may take.
    private static void RefusedOrHarmless(byte[] packed, byte[] content)
    {
        byte[] expanded = content;
        Exception? error = Record.Exception(() => expanded = PackedFile.Expand(packed));
        Assert.True(error is null or InvalidDataException, error?.ToString());
        Assert.Equal(content, expanded);
    }

    private static void Refused(byte[] packed)
    {
        var error = Assert.Throws<InvalidDataException>(() => PackedFile.Expand(packed));
        Assert.StartsWith("packed file: ", error.Message);
    }
}
