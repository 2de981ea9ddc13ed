using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Building.Tests.Bundling;

public sealed class PrincipalAxesTests
{
    private const int Dimensions = 128;

    [Theory]
    [InlineData(400)]
    [InlineData(10)]
    public void Fit_FewOrManyVectors_GivesOrthonormalAxesMostTellingFirst(int count)
    {
        const int Kept = 32;
        var random = new Random(3);
        float[] vectors = new float[count * Dimensions];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = (float)((random.NextDouble() - 0.5) * Math.Exp(-0.1 * (i * 37 % Dimensions)) * 0.2);
        }

        VectorAxes axes = PrincipalAxes.Fit(vectors, Dimensions, Kept);

        Assert.Equal(Kept, axes.Kept);
        for (int a = 0; a < Kept; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double dot = Enumerable.Range(0, Dimensions).Sum(d => (double)axes.Columns[(d * Kept) + a] * axes.Columns[(d * Kept) + b]);
                Assert.Equal(a == b ? 1 : 0, dot, 1e-4);
            }
        }

        double[] spread = [.. Enumerable.Range(0, Kept).Select(axis => Enumerable.Range(0, count).Sum(i => Math.Pow(
            Enumerable.Range(0, Dimensions).Sum(d => (vectors[(i * Dimensions) + d] - axes.Mean[d]) * axes.Columns[(d * Kept) + axis]), 2)))];
        Assert.True(spread[0] > spread[Kept / 4] && spread[Kept / 4] >= spread[^1]);
    }

    [Fact]
    public void Fit_NarrowVectors_KeepsTheirDimensions()
    {
        VectorAxes axes = PrincipalAxes.Fit([1, 0, 0, 1], 2, 2);

        Assert.Empty(axes.Columns);
        Assert.Equal([0.5f, 0.5f], axes.Mean);
    }
}
