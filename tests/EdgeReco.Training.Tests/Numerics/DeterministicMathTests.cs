namespace EdgeReco.Training.Tests.Numerics;

public sealed class DeterministicMathTests
{
    [Fact]
    public void Exp_WholeRange_IsCloseToTheLibrary()
    {
        for (float x = -80; x <= 80; x += 0.37f)
        {
            double expected = Math.Exp(x);
            Assert.InRange(DeterministicMath.Exp(x) / expected, 1 - 1e-6, 1 + 1e-6);
        }
    }

    [Fact]
    public void Log_ManyMagnitudes_IsCloseToTheLibrary()
    {
        for (double x = 1e-12; x < 1e12; x *= 1.83)
        {
            Assert.Equal(Math.Log(x), DeterministicMath.Log(x), 1e-8);
        }
    }

    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(0.5, 3.25)]
    [InlineData(19, -1.5)]
    [InlineData(1, 7)]
    public void Pow_SomeValues_IsCloseToTheLibrary(double x, double y) =>
        Assert.Equal(1, DeterministicMath.Pow(x, y) / Math.Pow(x, y), 1e-8);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(33)]
    public void Softmax_AnyLength_SumsToOneAndReturnsTheNormaliser(int length)
    {
        float[] row = [.. Enumerable.Range(0, length).Select(i => (i * 37 % 11) - 5f)];
        double expected = Math.Log(row.Sum(x => Math.Exp(x)));

        double normaliser = DeterministicMath.Softmax(row);

        Assert.Equal(expected, normaliser, 1e-5);
        Assert.Equal(1, row.Sum(), 1e-5f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(19)]
    public void Dot_AnyLength_IsTheSumOfProducts(int length)
    {
        float[] a = [.. Enumerable.Range(0, length).Select(i => i - 3f)];
        float[] b = [.. Enumerable.Range(0, length).Select(i => (2 * i) + 1f)];

        Assert.Equal(a.Zip(b, (x, y) => x * y).Sum(), DeterministicMath.Dot(a, b));
    }
}
