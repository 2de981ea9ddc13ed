using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace EdgeReco.Retrieval.Simd;

/// <summary>ARM's dot product instructions (SDOT), which Jetson Xavier, Orin and Thor have.</summary>
internal sealed class ArmDotKernel : VectorKernel
{
    public static bool IsSupported => Dp.IsSupported;

    public override string Name => "dot";

    protected override void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        Span<sbyte> high = stackalloc sbyte[query.Length];
        Span<sbyte> low = stackalloc sbyte[query.Length];
        QueryPlanes.Split(query, high, low);
        ref int highs = ref Unsafe.As<sbyte, int>(ref MemoryMarshal.GetReference(high));
        ref int lows = ref Unsafe.As<sbyte, int>(ref MemoryMarshal.GetReference(low));
        ref sbyte source = ref MemoryMarshal.GetReference(blocks);
        int count = query.Length / GroupDimensions;
        for (int row = 0; row < dots.Length; row += Vector128<int>.Count)
        {
            // Four vectors at a time: a quarter of each group of their block.
            nuint at = (nuint)(((row / BlockRows) * count * GroupBytes) + (row % BlockRows * GroupDimensions));
            Vector128<int> sum = default, sumHigh = default;
            for (int g = 0; g < count; g++, at += GroupBytes)
            {
                Vector128<sbyte> v = Vector128.LoadUnsafe(ref source, at);
                sum = Dp.DotProduct(sum, v, Vector128.Create(Unsafe.Add(ref lows, g)).AsSByte());
                sumHigh = Dp.DotProduct(sumHigh, v, Vector128.Create(Unsafe.Add(ref highs, g)).AsSByte());
            }

            (sum + (sumHigh * QueryPlanes.HighWeight)).CopyTo(dots[row..]);
        }
    }

    protected override int DotSame(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query)
    {
        ref sbyte left = ref MemoryMarshal.GetReference(vector);
        ref short right = ref MemoryMarshal.GetReference(query);
        Vector128<int> sum = default;
        int i = 0;
        for (; i <= vector.Length - Vector128<short>.Count; i += Vector128<short>.Count)
        {
            Vector128<short> v = AdvSimd.SignExtendWideningLower(Vector64.LoadUnsafe(ref left, (nuint)i));
            Vector128<short> q = Vector128.LoadUnsafe(ref right, (nuint)i);
            sum = AdvSimd.MultiplyWideningLowerAndAdd(sum, v.GetLower(), q.GetLower());
            sum = AdvSimd.MultiplyWideningUpperAndAdd(sum, v, q);
        }

        return Vector128.Sum(sum) + DotRest(vector, query, i);
    }
}
