namespace EdgeReco.Contracts.Tests;

public sealed class GtinTests
{
    [Theory]
    [InlineData("4006381333931", "04006381333931")]
    [InlineData("036000291452", "00036000291452")]
    [InlineData("96385074", "00000096385074")]
    [InlineData(" 400638-1333931 ", "04006381333931")]
    [InlineData("10012345678902", "10012345678902")]
    public void TryNormalize_ValidCheckDigit_PadsTo14(string text, string expected)
    {
        Assert.True(Gtin.TryNormalize(text, out string canonical));
        Assert.Equal(expected, canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4006381333930")]
    [InlineData("400638133393")]
    [InlineData("400638133393x")]
    [InlineData("123456789012345")]
    public void TryNormalize_Invalid_ReturnsFalse(string text)
    {
        Assert.False(Gtin.TryNormalize(text, out string canonical));
        Assert.Equal("", canonical);
    }
}
