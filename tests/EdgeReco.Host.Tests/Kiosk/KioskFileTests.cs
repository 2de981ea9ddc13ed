using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EdgeReco.Host.Tests.Kiosk;

/// <summary>What can be told from the page's files alone.</summary>
public sealed partial class KioskFileTests
{
    private const int MostBytes = 120 * 1024;

    private static readonly IReadOnlyDictionary<string, string> Files = Read();

    /// <summary>Text on ground: 4.5 to 1 (WCAG 1.4.3, AA).</summary>
    [Theory]
    [InlineData("ink", "ground")]
    [InlineData("ink", "surface")]
    [InlineData("ink", "sunken")]
    [InlineData("ink-soft", "ground")]
    [InlineData("ink-soft", "surface")]
    [InlineData("ink-soft", "sunken")]
    [InlineData("pine-soft", "surface")]
    [InlineData("pine-soft", "sunken")]
    [InlineData("on-pine", "pine")]
    [InlineData("on-pine", "pine-soft")]
    [InlineData("on-pine", "ink")]
    [InlineData("on-pine-soft", "pine")]
    [InlineData("on-accent", "accent")]
    [InlineData("on-accent", "accent-strong")]
    [InlineData("ink", "marker")]
    [InlineData("good", "surface")]
    [InlineData("warn", "surface")]
    [InlineData("bad", "surface")]
    public void Colours_OfText_HaveContrast(string text, string ground)
    {
        double contrast = Contrast(text, ground);

        Assert.True(contrast >= 4.5, $"{text} on {ground} is {contrast:F2} to 1");
    }

    /// <summary>Borders of controls and the focus ring: 3 to 1 (WCAG 1.4.11).</summary>
    [Theory]
    [InlineData("edge", "surface")]
    [InlineData("edge", "ground")]
    [InlineData("pine", "ground")]
    [InlineData("pine", "surface")]
    [InlineData("accent", "pine")]
    public void Colours_OfEdges_HaveContrast(string edge, string ground) =>
        Assert.True(Contrast(edge, ground) >= 3, $"{edge} on {ground} is {Contrast(edge, ground):F2} to 1");

    [Fact]
    public void Files_Together_AreSmall() =>
        Assert.InRange(Files.Values.Sum(text => Encoding.UTF8.GetByteCount(text)), 1, MostBytes);

    [Fact]
    public void Files_Everywhere_NameNoOtherServer()
    {
        foreach ((string name, string text) in Files)
        {
            string[] addresses = [.. Address().Matches(text).Select(match => match.Value).Where(address => address != "http://www.w3.org/2000/svg")];
            Assert.True(addresses.Length == 0, $"{name}: {string.Join(", ", addresses)}");
        }
    }

    [Fact]
    public void Scripts_Everywhere_MakeNoMarkupFromText()
    {
        foreach ((string name, string text) in Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)))
        {
            Assert.False(Markup().IsMatch(text), $"{name} makes markup or code from text");
        }
    }

    [Fact]
    public void Index_Elements_HaveNoInlineStyleOrScript() => Assert.DoesNotMatch(Inline(), Files["index.html"]);

    [Fact]
    public void Languages_Both_HaveTheSameTexts()
    {
        string[] parts = Files["js/i18n.js"].Split("const zh = {");
        Assert.Equal(Keys(parts[0]), Keys(parts[1].Split("\n};")[0]));

        static string[] Keys(string dictionary) => [.. Key().Matches(dictionary).Select(match => match.Groups[1].Value)];
    }

    private static double Contrast(string a, string b)
    {
        (double lighter, double darker) = (Luminance(a), Luminance(b));
        return (Math.Max(lighter, darker) + 0.05) / (Math.Min(lighter, darker) + 0.05);
    }

    // Relative luminance as WCAG 2 defines it.
    private static double Luminance(string token)
    {
        string hex = Regex.Match(Files["css/base.css"], $@"--{token}: #([0-9a-f]{{6}});").Groups[1].Value;
        double Channel(int at)
        {
            double value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    private static Dictionary<string, string> Read()
    {
        System.Reflection.Assembly host = typeof(EdgeReco.Host.Startup.HostApplication).Assembly;
        return host.GetManifestResourceNames().Where(name => name.StartsWith("kiosk/", StringComparison.Ordinal)).ToDictionary(
            name => name["kiosk/".Length..],
            name =>
            {
                using var reader = new StreamReader(host.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }

    [GeneratedRegex(@"(?:https?:)?//[a-z0-9-]+\.[a-z0-9./-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|setHTML|createContextualFragment")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\sstyle=|\son[a-z]+=|<style|<script(?! type=""module"" src=)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^  '?([a-z_-]+)'?:", RegexOptions.Multiline)]
    private static partial Regex Key();
}
