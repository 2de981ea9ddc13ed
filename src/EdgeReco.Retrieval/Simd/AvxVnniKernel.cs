using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EdgeReco.Retrieval.Simd;

/// <summary>
/// AVX-VNNI: four products of unsigned and signed bytes at once. The vectors are made unsigned by adding 128, and
/// 128 times the sum of the query is taken off again.
/// </summary>
internal sealed class AvxVnniKernel : VectorKernel
{
    private const int Offset = 128;

    public static bool IsSupported => AvxVnni.IsSupported;

    public override string Name => "vnni";

    protected override void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        Span<sbyte> high = stackalloc sbyte[query.Length];
        Span<sbyte> low = stackalloc sbyte[query.Length];
        QueryPlanes.Split(query, high, low);
        int sum = 0;
        foreach (short number in query)
        {
            sum += number;
        }

        Vector256<int> correction = Vector256.Create(-Offset * sum);
        Vector256<byte> flip = Vector256.Create((byte)Offset);
        ref int highs = ref Unsafe.As<sbyte, int>(ref MemoryMarshal.GetReference(high));
        ref int lows = ref Unsafe.As<sbyte, int>(ref MemoryMarshal.GetReference(low));
        ref byte source = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetReference(blocks));
        int count = query.Length / GroupDimensions;
        nuint at = 0;
        for (int block = 0; block < dots.Length; block += BlockRows)
        {
            Vector256<int> a = correction, b = correction, aHigh = default, bHigh = default;
            for (int g = 0; g < count; g++, at += GroupBytes)
            {
                Vector256<sbyte> qLow = Vector256.Create(Unsafe.Add(ref lows, g)).AsSByte();
                Vector256<sbyte> qHigh = Vector256.Create(Unsafe.Add(ref highs, g)).AsSByte();
                Vector256<byte> first = Vector256.LoadUnsafe(ref source, at) ^ flip;
                Vector256<byte> second = Vector256.LoadUnsafe(ref source, at + 32) ^ flip;
                a = AvxVnni.MultiplyWideningAndAdd(a, first, qLow);
                b = AvxVnni.MultiplyWideningAndAdd(b, second, qLow);
                aHigh = AvxVnni.MultiplyWideningAndAdd(aHigh, first, qHigh);
                bHigh = AvxVnni.MultiplyWideningAndAdd(bHigh, second, qHigh);
            }

            (a + (aHigh * QueryPlanes.HighWeight)).CopyTo(dots[block..]);
            (b + (bHigh * QueryPlanes.HighWeight)).CopyTo(dots[(block + 8)..]);
        }
    }

    protected override int DotSame(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query)
    {
        ref sbyte left = ref MemoryMarshal.GetReference(vector);
        ref short right = ref MemoryMarshal.GetReference(query);
        Vector256<int> sum = default;
        int i = 0;
        for (; i <= vector.Length - Vector256<short>.Count; i += Vector256<short>.Count)
        {
            Vector256<short> v = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref left, (nuint)i));
            sum = AvxVnni.MultiplyWideningAndAdd(sum, v, Vector256.LoadUnsafe(ref right, (nuint)i));
        }

        return Vector256.Sum(sum) + DotRest(vector, query, i);
    }
}
