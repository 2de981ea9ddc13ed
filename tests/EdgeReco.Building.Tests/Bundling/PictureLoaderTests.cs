using EdgeReco.Contracts;

namespace EdgeReco.Building.Tests.Bundling;

public sealed class PictureLoaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gone.svg", "no such file")]
    [InlineData("../secret.svg", "lies outside")]
    [InlineData("/etc/passwd.svg", "lies outside")]
    [InlineData("page.html", "is no .svg")]
    [InlineData("fake.svg", "is not image/svg+xml")]
    [InlineData("fake.png", "is not image/png")]
    [InlineData("large.svg", "is larger than")]
    public void Load_UnusablePicture_IsLeftOutWithAReason(string name, string reason)
    {
        _folder.Write("shop/fake.svg", "<html>");
        _folder.Write("shop/fake.png", "<svg/>");
        _folder.Write("shop/page.html", "<svg/>");
        _folder.Write("shop/large.svg", "<svg>" + new string(' ', 1 << 20));
        _folder.Write("secret.svg", "<svg/>");
        PictureLoader loader = Loader();
        Product product = loader.Load(Product(name));
        Assert.Null(product.Picture);
        Assert.Equal(1, loader.LeftOut);
        Assert.Contains(reason, Assert.Single(loader.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SharedPicture_IsKeptOnceForAll()
    {
        _folder.Write("shop/a.svg", "<svg/>");
        PictureLoader loader = Loader();
        Assert.Equal("a.svg", loader.Load(Product("a.svg")).Picture);
        Assert.Equal("a.svg", loader.Load(Product("a.svg")).Picture);
        Assert.Equal((1, 0), (loader.Pictures.Count, loader.LeftOut));
    }

    private static Product Product(string picture) => new() { Id = "1", Name = "N", Picture = picture };

    private PictureLoader Loader() => new(_folder["shop/catalog.jsonl"]);
}
