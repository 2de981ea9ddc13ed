using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Retrieval.Tests.Vectors;

public sealed class VectorIndexTests
{
    private const int Dimensions = 48;

    [Theory]
    [InlineData(1, 64)]
    [InlineData(50, 64)]
    [InlineData(333, 12)]
    [InlineData(333, 30)]
    public void Search_AllOrSomeDimensionsInBlocks_FindsWhatExactCosinesFind(int products, int blockDimensions)
    {
        float[] vectors = Vectors(products, seed: 1);
        VectorIndex index = Open(vectors, Own(vectors), blockDimensions);
        var searcher = new VectorSearcher(index);
        var scratch = new VectorScratch(index);
        float[] query = Vectors(1, seed: 2);
        query.CopyTo(scratch.Query, 0);

        Assert.True(searcher.Search(5, scratch));

        // 8 bits change the order of near ties.
        double[] expected = [.. Enumerable.Range(0, products).Select(i => Cosine(vectors, i, query)).OrderDescending().Take(5)];
        RankedProduct[] found = scratch.Nearest.Items.ToArray();
        Assert.Equal(expected.Length, found.Length);
        Assert.All(found.Zip(expected), pair => Assert.Equal(pair.Second, Cosine(vectors, pair.First.Ordinal, query), 0.01));
        RankedProduct best = scratch.Nearest.Items[0];
        Assert.Equal(Cosine(vectors, best.Ordinal, query), scratch.AverageCosine + best.Score, 0.01);
    }

    [Fact]
    public void Search_TurnedAndCutAxes_KeepsTheOrder()
    {
        // Only the first 8 dimensions tell anything; the axes are those, turned by 90 degrees.
        float[] vectors = Vectors(100, seed: 3, telling: 8);
        float[] columns = new float[Dimensions * 8];
        for (int axis = 0; axis < 8; axis++)
        {
            columns[(axis * 8) + (7 - axis)] = axis % 2 == 0 ? 1 : -1;
        }

        VectorIndex index = Open(vectors, new VectorAxes(Mean(vectors), columns, 8), 4);
        var scratch = new VectorScratch(index);
        vectors.AsSpan(17 * Dimensions, Dimensions).CopyTo(scratch.Query);

        Assert.True(new VectorSearcher(index).Search(1, scratch));
        Assert.Equal(17, scratch.Nearest.Items[0].Ordinal);
        Assert.Equal(1, scratch.AverageCosine + scratch.Nearest.Items[0].Score, 0.02);
    }

    [Fact]
    public void Search_QueryOfZerosOrNoProducts_FindsNothing()
    {
        float[] vectors = Vectors(20, seed: 4);
        VectorIndex index = Open(vectors, Own(vectors), 64);
        Assert.False(new VectorSearcher(index).Search(3, new VectorScratch(index)));

        VectorIndex empty = Open([], new VectorAxes(new float[Dimensions], [], Dimensions), 64);
        var scratch = new VectorScratch(empty);
        scratch.Query[0] = 1;
        Assert.True(new VectorSearcher(empty).Search(3, scratch));
        Assert.Equal(0, scratch.Nearest.Count);
    }

    [Fact]
    public void Search_ProductWithoutAVector_IsAsNearAsTheAverage()
    {
        float[] vectors = Vectors(20, seed: 5);
        vectors.AsSpan(3 * Dimensions, Dimensions).Clear();
        VectorIndex index = Open(vectors, Own(vectors), 64);
        var scratch = new VectorScratch(index);
        Vectors(1, seed: 6).CopyTo(scratch.Query, 0);

        new VectorSearcher(index).Search(20, scratch);
        Assert.Equal(0, scratch.Scores[3]);
    }

    [Fact]
    public void Search_Again_AllocatesNothing()
    {
        float[] vectors = Vectors(3000, seed: 7);
        VectorIndex index = Open(vectors, Own(vectors), 16);
        var searcher = new VectorSearcher(index);
        var scratch = new VectorScratch(index);
        Vectors(1, seed: 8).CopyTo(scratch.Query, 0);
        searcher.Search(100, scratch);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            searcher.Search(100, scratch);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Search_FirstDimensionsOnly_FindsAtLeast99OfTheNearest100()
    {
        // Spread falls with the dimension, as that of vectors turned onto their axes does.
        const int Products = 5000;
        float[] vectors = Vectors(Products, seed: 9, fall: 0.06);
        VectorIndex all = Open(vectors, Own(vectors), Dimensions);
        VectorIndex some = Open(vectors, Own(vectors), 16);
        var allScratch = new VectorScratch(all);
        var someScratch = new VectorScratch(some);
        float[] queries = Vectors(50, seed: 10, fall: 0.06);
        int found = 0;
        for (int q = 0; q < 50; q++)
        {
            queries.AsSpan(q * Dimensions, Dimensions).CopyTo(allScratch.Query);
            queries.AsSpan(q * Dimensions, Dimensions).CopyTo(someScratch.Query);
            new VectorSearcher(all).Search(100, allScratch);
            new VectorSearcher(some).Search(100, someScratch);
            found += Ordinals(allScratch).Intersect(Ordinals(someScratch)).Count();
        }

        Assert.True(found >= 50 * 99, $"{found} of 5000");
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes()
    {
        float[] vectors = Vectors(40, seed: 11);
        Assert.Equal(Written(vectors, Own(vectors), 16), Written(vectors, Own(vectors), 16));
    }

    [Fact]
    public void Write_NumbersThatAreNone_Throws()
    {
        float[] vectors = Vectors(2, seed: 12);
        VectorAxes axes = Own(vectors);
        vectors[50] = float.NaN;
        Assert.Throws<ArgumentException>(() => Written(vectors, axes, 16));
        Assert.Throws<ArgumentException>(() => Written(vectors[..50], axes, 16));
    }

    [Fact]
    public void Open_EveryTruncation_IsRefused()
    {
        float[] vectors = Vectors(3, seed: 13);
        byte[] bytes = Written(vectors, Own(vectors), 16);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => VectorIndex.Open(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Open_EveryFlippedBit_IsRefusedOrSearchesInBounds()
    {
        float[] vectors = Vectors(5, seed: 14);
        byte[] bytes = Written(vectors, Own(vectors), 16);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                VectorIndex index = VectorIndex.Open(damaged);
                var scratch = new VectorScratch(index);
                vectors.AsSpan(0, index.Dimensions).CopyTo(scratch.Query);
                new VectorSearcher(index).Search(3, scratch);
                Assert.All(scratch.Nearest.Items.ToArray(), item => Assert.InRange(item.Ordinal, 0, index.ProductCount - 1));
            }
            catch (InvalidDataException)
            {
                // Refused.
            }
        }
    }

    private static IEnumerable<int> Ordinals(VectorScratch scratch) => scratch.Nearest.Items.ToArray().Select(item => item.Ordinal);

    private static VectorIndex Open(float[] vectors, VectorAxes axes, int blockDimensions) => VectorIndex.Open(Written(vectors, axes, blockDimensions));

    private static byte[] Written(float[] vectors, VectorAxes axes, int blockDimensions)
    {
        using var stream = new MemoryStream();
        VectorIndexWriter.Write(vectors, axes, stream, blockDimensions);
        return stream.ToArray();
    }

    private static VectorAxes Own(float[] vectors) => new(Mean(vectors), [], Dimensions);

    private static float[] Mean(float[] vectors) =>
        [.. Enumerable.Range(0, Dimensions).Select(d => Enumerable.Range(0, vectors.Length / Dimensions).Average(i => vectors[(i * Dimensions) + d]))];

    private static double Cosine(float[] vectors, int product, float[] query) =>
        Enumerable.Range(0, Dimensions).Sum(d => (double)vectors[(product * Dimensions) + d] * query[d]);

    private static float[] Vectors(int count, int seed, int telling = Dimensions, double fall = 0)
    {
        var random = new Random(seed);
        float[] vectors = new float[count * Dimensions];
        for (int i = 0; i < count; i++)
        {
            Span<float> vector = vectors.AsSpan(i * Dimensions, Dimensions);
            for (int d = 0; d < telling; d++)
            {
                vector[d] = (float)((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * Math.Exp(-fall * d));
            }

            float norm = MathF.Sqrt(vector.ToArray().Sum(x => x * x));
            for (int d = 0; d < telling; d++)
            {
                vector[d] /= norm;
            }
        }

        return vectors;
    }
}
