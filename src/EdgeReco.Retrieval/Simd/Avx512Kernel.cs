using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EdgeReco.Retrieval.Simd;

/// <summary>AVX-512 with byte and word instructions: as <see cref="Avx2Kernel"/>, twice as wide.</summary>
internal sealed class Avx512Kernel : VectorKernel
{
    private static readonly Vector512<int> Even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    private static readonly Vector512<int> Odd = Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);

    public static bool IsSupported => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated;

    public override string Name => "avx512";

    protected override void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        ref long groups = ref Unsafe.As<short, long>(ref MemoryMarshal.GetReference(query));
        ref sbyte source = ref MemoryMarshal.GetReference(blocks);
        int count = query.Length / GroupDimensions;
        nuint at = 0;
        for (int block = 0; block < dots.Length; block += BlockRows)
        {
            // Two partial sums a vector: the products of two neighbouring dimensions come added.
            Vector512<int> a = default, b = default;
            for (int g = 0; g < count; g++, at += GroupBytes)
            {
                Vector512<short> q = Vector512.Create(Unsafe.Add(ref groups, g)).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref source, at)), q);
                b += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref source, at + 32)), q);
            }

            (Avx512F.PermuteVar16x32x2(a, Even, b) + Avx512F.PermuteVar16x32x2(a, Odd, b)).CopyTo(dots[block..]);
        }
    }

    protected override int DotSame(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query)
    {
        ref sbyte left = ref MemoryMarshal.GetReference(vector);
        ref short right = ref MemoryMarshal.GetReference(query);
        Vector512<int> sum = default;
        int i = 0;
        for (; i <= vector.Length - Vector512<short>.Count; i += Vector512<short>.Count)
        {
            Vector512<short> v = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref left, (nuint)i));
            sum += Avx512BW.MultiplyAddAdjacent(v, Vector512.LoadUnsafe(ref right, (nuint)i));
        }

        return Vector512.Sum(sum) + DotRest(vector, query, i);
    }
}
