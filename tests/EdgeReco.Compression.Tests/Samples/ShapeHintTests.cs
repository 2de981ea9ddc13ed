using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Tests.Samples;

public sealed class ShapeHintTests
{
    [Theory]
    [InlineData("x=1,3,640,640", "x", new long[] { 1, 3, 640, 640 })]
    [InlineData("a=b=2", "a=b", new long[] { 2 })]
    [InlineData("scalar=", "scalar", new long[0])]
    public void TryParse_NameAndLengths_GivesThem(string text, string name, long[] dims)
    {
        Assert.True(ShapeHint.TryParse(text, out ShapeHint? hint));
        Assert.Equal(name, hint.Input);
        Assert.Equal(dims, hint.Dims);
        Assert.Equal(text, hint.ToString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("=1,2")]
    [InlineData("x=0")]
    [InlineData("x=-1")]
    [InlineData("x=1,,2")]
    [InlineData("x=1;2")]
    [InlineData("x=99999999999")]
    [InlineData("x=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1")]
    public void TryParse_SomethingElse_Refuses(string text) => Assert.False(ShapeHint.TryParse(text, out _));
}
