using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EdgeReco.Retrieval.Simd;

/// <summary>AVX2: numbers are widened to 16 bits, so that no product saturates.</summary>
internal sealed class Avx2Kernel : VectorKernel
{
    public static bool IsSupported => Avx2.IsSupported;

    public override string Name => "avx2";

    protected override void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        ref long groups = ref Unsafe.As<short, long>(ref MemoryMarshal.GetReference(query));
        ref sbyte source = ref MemoryMarshal.GetReference(blocks);
        int count = query.Length / GroupDimensions;
        nuint at = 0;
        for (int block = 0; block < dots.Length; block += BlockRows)
        {
            // Two partial sums a vector: the products of two neighbouring dimensions come added.
            Vector256<int> a = default, b = default, c = default, d = default;
            for (int g = 0; g < count; g++, at += GroupBytes)
            {
                Vector256<short> q = Vector256.Create(Unsafe.Add(ref groups, g)).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref source, at)), q);
                b += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref source, at + 16)), q);
                c += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref source, at + 32)), q);
                d += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref source, at + 48)), q);
            }

            Join(a, b).CopyTo(dots[block..]);
            Join(c, d).CopyTo(dots[(block + 8)..]);
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
            sum += Avx2.MultiplyAddAdjacent(v, Vector256.LoadUnsafe(ref right, (nuint)i));
        }

        return Vector256.Sum(sum) + DotRest(vector, query, i);
    }

    /// <summary>Adds the neighbours of both and puts the eight sums in order.</summary>
    private static Vector256<int> Join(Vector256<int> first, Vector256<int> second) =>
        Avx2.Permute4x64(Avx2.HorizontalAdd(first, second).AsInt64(), 0b11_01_10_00).AsInt32();
}
