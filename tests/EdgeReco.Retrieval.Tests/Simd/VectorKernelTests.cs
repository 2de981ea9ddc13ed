using EdgeReco.Retrieval.Simd;

namespace EdgeReco.Retrieval.Tests.Simd;

public sealed class VectorKernelTests
{
    public static TheoryData<string> Names => [.. VectorKernels.Supported.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Dot_EveryLength_IsTheScalarSum(string name)
    {
        VectorKernel kernel = VectorKernels.Choose(name);
        var random = new Random(5);
        for (int length = 0; length <= 200; length++)
        {
            sbyte[] vector = Bytes(random, length);
            short[] query = Words(random, length);
            Assert.Equal(vector.Zip(query, (v, q) => v * q).Sum(), kernel.Dot(vector, query));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Dot_LargestNumbers_DoesNotOverflow(string name)
    {
        VectorKernel kernel = VectorKernels.Choose(name);
        sbyte[] vector = [.. Enumerable.Repeat(sbyte.MinValue, 1001)];
        short[] query = [.. Enumerable.Repeat((short)VectorKernel.QueryLimit, 1001)];

        Assert.Equal(-128 * VectorKernel.QueryLimit * 1001, kernel.Dot(vector, query));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scan_EveryShape_IsWhatTheScalarKernelGives(string name)
    {
        VectorKernel kernel = VectorKernels.Choose(name);
        var random = new Random(7);
        foreach (int blocks in new[] { 0, 1, 2, 7 })
        {
            for (int dimensions = VectorKernel.GroupDimensions; dimensions <= 96; dimensions += VectorKernel.GroupDimensions)
            {
                // One byte further on: mapped memory is not aligned to registers.
                sbyte[] room = Bytes(random, (blocks * VectorKernel.BlockRows * dimensions) + 1);
                short[] query = Words(random, dimensions);
                int[] expected = new int[blocks * VectorKernel.BlockRows];
                int[] sums = new int[expected.Length];
                new ScalarKernel().Scan(room.AsSpan(1), query, expected);
                kernel.Scan(room.AsSpan(1), query, sums);
                Assert.Equal(expected, sums);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scan_LargestNumbers_DoesNotOverflow(string name)
    {
        const int Dimensions = 768;
        VectorKernel kernel = VectorKernels.Choose(name);
        int[] sums = new int[VectorKernel.BlockRows];
        foreach (short number in new short[] { VectorKernel.QueryLimit, -VectorKernel.QueryLimit })
        {
            kernel.Scan([.. Enumerable.Repeat(sbyte.MinValue, Dimensions * VectorKernel.BlockRows)], [.. Enumerable.Repeat(number, Dimensions)], sums);
            Assert.All(sums, sum => Assert.Equal(-128 * number * Dimensions, sum));
        }
    }

    [Fact]
    public void Scan_LengthsThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => new ScalarKernel().Scan(new sbyte[64], new short[3], new int[16]));
        Assert.Throws<ArgumentException>(() => new ScalarKernel().Scan(new sbyte[63], new short[4], new int[16]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScalarKernel().Dot(new sbyte[2], new short[3]));
    }

    [Fact]
    public void Choose_Names_GiveTheKernelOrSayWhichThereAre()
    {
        Assert.Equal("scalar", VectorKernels.Choose("scalar").Name);
        Assert.Same(VectorKernels.Supported[0], VectorKernels.Choose(null));
        var error = Assert.Throws<InvalidDataException>(() => VectorKernels.Choose("mmx"));
        Assert.Contains("EDGERECO_FORCE_KERNEL is 'mmx'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QueryPlanes_EveryQueryNumber_AddUp()
    {
        for (int number = -VectorKernel.QueryLimit; number <= VectorKernel.QueryLimit; number++)
        {
            sbyte[] high = new sbyte[1];
            sbyte[] low = new sbyte[1];
            QueryPlanes.Split([(short)number], high, low);
            Assert.Equal(number, (high[0] * QueryPlanes.HighWeight) + low[0]);
        }
    }

    private static sbyte[] Bytes(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-128, 128))];

    private static short[] Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-VectorKernel.QueryLimit, VectorKernel.QueryLimit + 1))];
}
