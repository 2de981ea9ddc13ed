using System.Text;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

public sealed class FusionSettingsTests
{
    [Fact]
    public void Read_WithTheEncodersOwnFields_TakesTheFusion()
    {
        FusionSettings settings = Read("""{"architecture":"static","fusion":{"vector_weight":0.25,"minimum_similarity":0.4,"candidates":50}}""");

        Assert.Equal(0.25f, settings.VectorWeight);
        Assert.Equal(0.4f, settings.MinimumSimilarity);
        Assert.Equal(50, settings.Candidates);
    }

    [Theory]
    [InlineData("{}", "fusion is absent")]
    [InlineData("[1]", "encoder settings")]
    [InlineData("""{"fusion":{"vector_weight":1.5}}""", "fusion.vector_weight is 1.5, outside 0 to 1")]
    [InlineData("""{"fusion":{"minimum_similarity":-2}}""", "minimum_similarity")]
    [InlineData("""{"fusion":{"candidates":0}}""", "candidates is 0, outside 1 to 1000")]
    public void Read_OutOfRange_NamesTheField(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Read(json)).Message, StringComparison.Ordinal);

    private static FusionSettings Read(string json) => FusionSettings.Read(Encoding.UTF8.GetBytes(json));
}
