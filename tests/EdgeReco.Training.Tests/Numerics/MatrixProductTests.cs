namespace EdgeReco.Training.Tests.Numerics;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 17, 3)]
    [InlineData(6, 16, 8)]
    [InlineData(61, 300, 33)]
    public void Multiply_AnyShapeAndStride_IsOneChainOfFusedMultiplyAdds(int rows, int columns, int depth)
    {
        float[] a = Numbers(rows * depth, 1);
        float[] b = Numbers(depth * columns, 2);
        float[] expected = new float[rows * columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                float sum = 0;
                for (int k = 0; k < depth; k++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(i * depth) + k], b[(k * columns) + j], sum);
                }

                expected[(i * columns) + j] = sum;
            }
        }

        float[] actual = new float[rows * columns];
        MatrixProduct.Multiply(rows, columns, depth, MatrixView.RowMajor(a, depth), MatrixView.RowMajor(b, columns), actual, false, new ParallelOptions());
        Assert.Equal(expected, actual);

        MatrixProduct.Multiply(
            rows,
            columns,
            depth,
            MatrixView.Transposed(Transpose(a, rows, depth), rows),
            MatrixView.Transposed(Transpose(b, depth, columns), depth),
            actual,
            false,
            new ParallelOptions { MaxDegreeOfParallelism = 1 });
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Multiply_Accumulating_AddsToTheResult()
    {
        float[] c = [10, 20, 30, 40];

        MatrixProduct.Multiply(2, 2, 1, MatrixView.RowMajor([1, 2], 1), MatrixView.RowMajor([3, 4], 2), c, true, new ParallelOptions());

        Assert.Equal([13f, 24f, 36f, 48f], c);
    }

    private static float[] Numbers(int count, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = random.NextNormal();
        }

        return numbers;
    }

    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        float[] result = new float[matrix.Length];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                result[(j * rows) + i] = matrix[(i * columns) + j];
            }
        }

        return result;
    }
}
