namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>Quantizes one row of a matrix at a time; rows do not see each other, so they may run on any number of threads.</summary>
internal interface IBlockQuantizer
{
    /// <summary>Fills one row of the result.</summary>
    /// <param name="values">The row, as long as the matrix is deep.</param>
    /// <param name="matrix">The result.</param>
    /// <param name="row">Which row of it.</param>
    void Quantize(ReadOnlySpan<float> values, BlockMatrix matrix, int row);
}
