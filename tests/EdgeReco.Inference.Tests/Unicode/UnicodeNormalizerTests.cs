using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EdgeReco.Inference.Unicode;

namespace EdgeReco.Inference.Tests.Unicode;

public sealed class UnicodeNormalizerTests
{
    [Theory]
    [InlineData("", NormalizationForm.FormKC, "")]
    [InlineData("plain ASCII", NormalizationForm.FormKC, "plain ASCII")]
    [InlineData("naïve", NormalizationForm.FormD, "nai\u0308ve")]
    [InlineData("nai\u0308ve", NormalizationForm.FormC, "naïve")]
    [InlineData("ﬁne ½", NormalizationForm.FormKC, "fine 1\u20442")]
    [InlineData("ﬁne", NormalizationForm.FormC, "ﬁne")]
    [InlineData("１２ＡＢ全角", NormalizationForm.FormKC, "12AB全角")]
    [InlineData("ｶﾞ", NormalizationForm.FormKC, "ガ")]
    [InlineData("한글", NormalizationForm.FormD, "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173", NormalizationForm.FormKC, "한그")]
    [InlineData("\u212B", NormalizationForm.FormC, "Å")]
    [InlineData("\u0958", NormalizationForm.FormC, "\u0915\u093C")]
    [InlineData("q\u0307\u0323", NormalizationForm.FormC, "q\u0323\u0307")]
    [InlineData("\u0301\u0323a", NormalizationForm.FormD, "\u0323\u0301a")]
    [InlineData("a\u0323\u0302", NormalizationForm.FormC, "ậ")]
    [InlineData("\u1E9B\u0323", NormalizationForm.FormKC, "ṩ")]
    [InlineData("\U0001D4B3\U0002F800", NormalizationForm.FormKD, "X\u4E3D")]
    [InlineData("😀 ok", NormalizationForm.FormKC, "😀 ok")]
    public void Append_KnownCases_GivesTheForm(string text, NormalizationForm form, string expected) =>
        Assert.Equal(expected, Normalize(text, form));

    [Theory]
    [InlineData(NormalizationForm.FormC, "c2c09cf8684e6004f80a72fa6b1d4f6a129a7980305d12c216cbf681a1cd2f23")]
    [InlineData(NormalizationForm.FormD, "77cf3406e7effe6ca1daa417f74eb7f3a29cc068cb33475f9ac99e32ff2f5cea")]
    [InlineData(NormalizationForm.FormKC, "e262cb3b5e2ce36f15323342634c4ea6a9aa12415f82080482689cbf12451ab5")]
    [InlineData(NormalizationForm.FormKD, "c4eb7510ca0ab978458e893802b0f83cc4a48852de376670a9c3af8f151e6edb")]
    public void Append_EveryCodePointAmongLettersAndMarks_AgreesWithTheGenerator(NormalizationForm form, string digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var normalizer = new UnicodeNormalizer();
        var buffer = new CharBuffer();
        for (int code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            string c = char.ConvertFromUtf32(code);
            buffer.Truncate(0);
            normalizer.Append($"{c}\na{c}\u0301\u0323\u1100{c}\u11A8\n", form, buffer);
            hash.AppendData(Encoding.UTF8.GetBytes(buffer.Span.ToString()));
        }

        Assert.Equal(digest, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void Append_EndlessMarks_TakesNoLongerThanSorting()
    {
        string text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 100_000));
        long start = Stopwatch.GetTimestamp();

        string normalized = Normalize(text, NormalizationForm.FormKC);

        Assert.Equal(text.Length - 1, normalized.Length);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    private static string Normalize(string text, NormalizationForm form)
    {
        var buffer = new CharBuffer();
        new UnicodeNormalizer().Append(text, form, buffer);
        return buffer.Span.ToString();
    }
}
