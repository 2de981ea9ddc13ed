using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

public sealed class CholeskyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(131)]
    public void TryFactor_PositiveDefinite_GivesTheFactor(int size)
    {
        var moments = new SecondMoments(size);
        moments.Add(BlockModels.Correlated(size + 20, size), threads: 2);
        double[] factor = [.. moments.Values];

        Assert.True(Cholesky.TryFactor(factor, size, threads: 2));

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k <= j; k++)
                {
                    sum += factor[(i * size) + k] * factor[(j * size) + k];
                }

                Assert.Equal(moments.Row(i)[j], sum, 1e-8 * moments.Row(0)[0]);
            }
        }
    }

    [Fact]
    public void TryFactor_Indefinite_SaysSo() => Assert.False(Cholesky.TryFactor([1, 0, 2, 1], 2, threads: 1));
}
