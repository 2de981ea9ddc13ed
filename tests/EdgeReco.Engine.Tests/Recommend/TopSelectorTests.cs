using EdgeReco.Engine.Recommend;

namespace EdgeReco.Engine.Tests.Recommend;

public sealed class TopSelectorTests
{
    [Fact]
    public void Select_ManyTies_OrdersByScoreThenSalesThenOrdinal()
    {
        var random = new Random(2);
        for (int round = 0; round < 200; round++)
        {
            float[] scores = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(5) == 0 ? float.NegativeInfinity : random.Next(4))];
            int[] sales = [.. scores.Select(_ => random.Next(3))];
            int[] expected = [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] != float.NegativeInfinity)
                .OrderByDescending(i => scores[i]).ThenByDescending(i => sales[i]).ThenBy(i => i).Take(7)];
            int[] top = new int[7];

            int count = TopSelector.Select(scores, sales, top, new float[7]);

            Assert.Equal(expected, top[..count]);
        }
    }

    [Fact]
    public void Select_NaN_IsNeverSelected()
    {
        int[] top = new int[3];

        Assert.Equal(1, TopSelector.Select([float.NaN, 1, float.NegativeInfinity], [], top, new float[3]));
        Assert.Equal(1, top[0]);
    }
}
