using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Tests.Text;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("batteries", "battery")]
    [InlineData("speakers", "speaker")]
    [InlineData("boxes", "box")]
    [InlineData("watches", "watch")]
    [InlineData("brushes", "brush")]
    [InlineData("glasses", "glass")]
    [InlineData("tomatoes", "tomato")]
    [InlineData("potatoes", "potato")]
    [InlineData("berries", "berry")]
    [InlineData("cookies", "cookie")]
    [InlineData("knives", "knife")]
    [InlineData("loaves", "loaf")]
    [InlineData("mice", "mouse")]
    [InlineData("children", "child")]
    [InlineData("houses", "house")]
    [InlineData("cases", "case")]
    [InlineData("cables", "cable")]
    [InlineData("shoes", "shoe")]
    [InlineData("lenses", "lens")]
    [InlineData("buses", "bus")]
    [InlineData("oranges", "orange")]
    [InlineData("noodles", "noodle")]
    [InlineData("smoked", "smoke")]
    [InlineData("salted", "salt")]
    [InlineData("sliced", "slice")]
    [InlineData("chopped", "chop")]
    [InlineData("dried", "dry")]
    [InlineData("baked", "bake")]
    [InlineData("gaming", "game")]
    [InlineData("charging", "charge")]
    [InlineData("cleaning", "clean")]
    [InlineData("tvs", "tv")]
    public void Stem_FormsOfOneWord_Meet(string one, string other) => Assert.Equal(Stem(one), Stem(other));

    [Theory]
    [InlineData("printer", "print")]
    [InlineData("wireless", "wire")]
    [InlineData("cod", "code")]
    [InlineData("bus", "bu")]
    [InlineData("glass", "glas")]
    [InlineData("series", "sery")]
    [InlineData("ring", "r")]
    [InlineData("wedding", "wed")]
    [InlineData("windows", "window")]
    [InlineData("pasta", "paste")]
    public void Stem_DifferentWords_StayApart(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Theory]
    [InlineData("a")]
    [InlineData("as")]
    [InlineData("牛奶")]
    [InlineData("mp3s")]
    [InlineData("")]
    public void Stem_NoEnglishWord_IsLeftAlone(string word) => Assert.Equal(word, Stem(word));

    [Fact]
    public void Stem_AnyLetters_StaysInItsBuffer()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            char[] word = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => "seidngioa"[random.Next(9)])];
            Assert.NotEqual(0, Stem(new string(word)).Length);
        }
    }

    private static string Stem(string word)
    {
        Span<char> stem = stackalloc char[word.Length + 1 + 2];
        return stem[..EnglishStemmer.Stem(word, stem)].ToString();
    }
}
