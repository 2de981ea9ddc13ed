namespace EdgeReco.Ingestion.Tests.Ratings;

public sealed class RatingReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_RowsOfSeveralQueries_AreGroupedInOrder()
    {
        RatingResult result = Read("query,docid,rating\nmilk,1,3\nbread,2,0\nmilk,3,1.5\n");
        Assert.Equal(["milk 1:3 3:1.5", "bread 2:0"], result.Queries.Select(query => $"{query.Query} {string.Join(' ', query.Ratings.Select(rating => $"{rating.ProductId}:{rating.Grade}"))}"));
    }

    [Theory]
    [InlineData("milk,1,good", "rating: 'good' is no number")]
    [InlineData("milk,1,-1", "rating: -1 is not between 0 and 10")]
    [InlineData("milk,1,", "rating: is missing")]
    [InlineData(",1,1", "query: is missing")]
    [InlineData("milk,,1", "docid: is missing")]
    [InlineData("q7,7,1", "docid: '7' is already graded for this query in line 9")]
    public void Read_MalformedRow_IsReportedLikeAnyOther(string row, string problem)
    {
        RatingResult result = Read("query,docid,rating\n" + string.Concat(Enumerable.Range(0, 150).Select(i => $"q{i},{i},1\n")) + row + "\n");
        Assert.EndsWith($"x.csv:152: {problem}", Assert.Single(result.Report.Issues).ToString(), StringComparison.Ordinal);
        Assert.Equal(150, result.Report.Used);
    }

    [Theory]
    [InlineData("query,docid\nmilk,1\n", "column 'rating' is missing")]
    [InlineData("query,docid,rating\n", "holds no ratings")]
    [InlineData("query,docid,rating\nmilk,1,x\n", "1 of 1 rows are malformed")]
    public void Read_UnusableSource_IsRefused(string text, string problem) =>
        Assert.Contains(problem, Assert.ThrowsAny<SourceException>(() => Read(text)).Message, StringComparison.Ordinal);

    private RatingResult Read(string text) => RatingReader.Read(_folder.Write("x.csv", text), null, TestContext.Current.CancellationToken);
}
