using System.Text;
using System.Xml;
using System.Xml.Linq;
using EdgeReco.Demo.Pictures;

namespace EdgeReco.Demo.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "linearGradient", "radialGradient", "stop",
    };

    [Fact]
    public void Pictures_Names_AreWhatProductsPointAt()
    {
        DemoStore store = DefaultStore.Value;
        Assert.Equal(
            store.Products.Select(p => p.Picture!).Distinct().Order(StringComparer.Ordinal),
            store.Pictures.Select(p => "pictures/" + p.Key));
        Assert.All(store.Pictures, p => Assert.Matches("^[a-z0-9-]+\\.svg$", p.Key));
    }

    [Fact]
    public void Pictures_Content_IsPlainSvgOfItsOwn()
    {
        foreach ((string name, string svg) in DefaultStore.Value.Pictures)
        {
            XDocument document = Parse(svg);
            Assert.Equal("0 0 200 200", (string?)document.Root!.Attribute("viewBox"));
            Assert.InRange(Encoding.UTF8.GetByteCount(svg), 300, 4_096);
            HashSet<string> ids = [.. document.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>()];
            foreach (XElement element in document.Descendants())
            {
                Assert.Contains(element.Name.LocalName, Elements);
                foreach (XAttribute attribute in element.Attributes())
                {
                    Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), name);
                    Assert.NotEqual("href", attribute.Name.LocalName);
                    Assert.NotEqual("style", attribute.Name.LocalName);
                    if (attribute.Value.Contains("url(", StringComparison.Ordinal))
                    {
                        Assert.Contains(attribute.Value["url(#".Length..^1], ids);
                    }
                }
            }
        }
    }

    [Fact]
    public void Pictures_Content_IsKeptOnceAndSmallInAll()
    {
        IReadOnlyList<KeyValuePair<string, string>> pictures = DefaultStore.Value.Pictures;
        Assert.Equal(pictures.Count, pictures.Select(p => p.Value).Distinct().Count());
        Assert.True(pictures.Sum(p => Encoding.UTF8.GetByteCount(p.Value)) < 1_700_000);
    }

    [Fact]
    public void Shapes_Templates_AllDrawWithEveryMotif()
    {
        Assert.True(Shapes.All.Count >= 40);
        var palette = new Palette(new(200, 80, 40), new(40, 80, 120), new(255, 250, 240), new(90, 160, 60));
        foreach ((string _, Shape shape) in Shapes.All)
        {
            foreach (string motif in Motifs.All.Keys)
            {
                Parse(new Canvas(palette, "circle", motif).Draw(shape, 95));
            }
        }
    }

    private static XDocument Parse(string svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(new StringReader(svg), settings);
        return XDocument.Load(reader);
    }
}
