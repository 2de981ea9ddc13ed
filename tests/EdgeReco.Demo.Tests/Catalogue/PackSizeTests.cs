using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Tests.Catalogue;

public sealed class PackSizeTests
{
    [Theory]
    [InlineData("500g 1.29", "500 g", "500克", 500)]
    [InlineData("1.5L 0.59", "1.5 L", "1.5升", 1500)]
    [InlineData("6x330ml 3.99", "6 x 330 ml", "6罐x330毫升", 1980)]
    [InlineData("4pc:节 3.49", "4 pieces", "4节", 4)]
    [InlineData("1pc 2.99", "each", "1个", 1)]
    [InlineData("20bag 1.99", "20 bags", "20包", 20)]
    public void Text_Size_IsNaturalInBothLanguages(string size, string en, string zh, int total)
    {
        PackSize parsed = PackSize.Parse(size);
        Assert.Equal(new Bilingual(en, zh), parsed.Text("罐", null));
        Assert.Equal(total, parsed.Total);
    }

    [Theory]
    [InlineData("500g")]
    [InlineData("5zz 1.00")]
    public void Parse_Mistake_Throws(string size) => Assert.Throws<FormatException>(() => PackSize.Parse(size));

    [Theory]
    [InlineData(128, 129)]
    [InlineData(60, 59)]
    [InlineData(1234, 1249)]
    [InlineData(2950, 2949)]
    [InlineData(4000, 3999)]
    public void Nearest_Amount_IsAPricePoint(int cents, int expected) => Assert.Equal(expected, PriceLadder.Nearest(cents));
}
