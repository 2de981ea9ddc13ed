namespace EdgeReco.Training;

/// <summary>A matrix in an array, row-major or transposed by its strides.</summary>
/// <param name="Data">Elements.</param>
/// <param name="RowStride">Elements from one row to the next.</param>
/// <param name="ColumnStride">Elements from one column to the next.</param>
internal readonly record struct MatrixView(float[] Data, int RowStride, int ColumnStride)
{
    /// <summary>A row-major matrix with this many columns.</summary>
    public static MatrixView RowMajor(float[] data, int columns) => new(data, columns, 1);

    /// <summary>The transpose of a row-major matrix with this many columns.</summary>
    public static MatrixView Transposed(float[] data, int columns) => new(data, 1, columns);
}
