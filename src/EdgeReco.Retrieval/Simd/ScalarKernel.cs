namespace EdgeReco.Retrieval.Simd;

/// <summary>Plain loops: for processors without any of the instruction sets, and what the other kernels are held against.</summary>
internal sealed class ScalarKernel : VectorKernel
{
    public override string Name => "scalar";

    protected override void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        dots.Clear();
        int position = 0;
        for (int block = 0; block < dots.Length; block += BlockRows)
        {
            Span<int> sums = dots.Slice(block, BlockRows);
            for (int d = 0; d < query.Length; d += GroupDimensions)
            {
                for (int row = 0; row < BlockRows; row++, position += GroupDimensions)
                {
                    sums[row] += (blocks[position] * query[d]) + (blocks[position + 1] * query[d + 1])
                        + (blocks[position + 2] * query[d + 2]) + (blocks[position + 3] * query[d + 3]);
                }
            }
        }
    }

    protected override int DotSame(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query) => DotRest(vector, query, 0);
}
