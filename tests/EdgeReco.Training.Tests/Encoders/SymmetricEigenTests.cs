using EdgeReco.Training.Encoders;

namespace EdgeReco.Training.Tests.Encoders;

public sealed class SymmetricEigenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Decompose_RandomMatrix_IsPutTogetherAgain(int size)
    {
        var random = new Random(size);
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                matrix[(i * size) + j] = matrix[(j * size) + i] = random.NextDouble() - 0.5;
            }
        }

        (double[] values, double[] vectors) = SymmetricEigen.Decompose([.. matrix], size);
        Assert.Equal(values.OrderDescending(), values);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double sum = Enumerable.Range(0, size).Sum(k => values[k] * vectors[(k * size) + i] * vectors[(k * size) + j]);
                Assert.Equal(matrix[(i * size) + j], sum, 1e-7);
            }
        }
    }
}
