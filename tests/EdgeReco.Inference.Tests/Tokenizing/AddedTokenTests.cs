namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class AddedTokenTests
{
    [Theory]
    [InlineData("a[SEP]b", "2 4 3 5 3")]
    [InlineData("[CLS]", "2 2 3")]
    [InlineData("[SEP][SEP] a", "2 3 3 4 3")]
    [InlineData("[sep]", "2 1 1 1 3")]
    [InlineData("[SEP", "2 1 1 3")]
    public void Encode_SpecialTokenInTheText_IsFoundAsItIs(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Encode(text, Added("[SEP]", 3), Added("[CLS]", 2))));

    [Fact]
    public void Encode_OneInsideAnother_TakesTheLongest() =>
        Assert.Equal([2, 21, 20, 3], Encode("<x><x", Added("<x", 20), Added("<x>", 21)));

    [Fact]
    public void Encode_SingleWord_NeedsNoWordBesideIt() =>
        Assert.Equal([2, 1, 20, 11, 1, 3], Encode("axx xx! xxb", Added("xx", 20, "\"single_word\": true")));

    [Fact]
    public void Encode_Strip_TakesWhiteSpaceAlong() =>
        Assert.Equal([2, 4, 20, 5, 3], Encode("a  <m>  b", Added("<m>", 20, "\"lstrip\": true, \"rstrip\": true")));

    [Fact]
    public void Encode_Normalized_IsFoundInNormalizedText() =>
        Assert.Equal([2, 4, 20, 5, 3], Encode("a YÉS b", Added("Yes", 20, "\"normalized\": true", special: false)));

    [Fact]
    public void Encode_ManyAddedTokens_StaysWithinTheLimit() =>
        Assert.Equal([2, 20, 20, 3], TokenizerFiles.Encode(TokenizerFiles.WordPiece(added: $"[{Added("x", 20)}]"), "xxxxxxxx", 4));

    private static int[] Encode(string text, params string[] added) =>
        TokenizerFiles.Encode(TokenizerFiles.WordPiece(added: $"[{string.Join(',', added)}]"), text);

    private static string Added(string content, int id, string? more = null, bool special = true) =>
        $$"""{"id": {{id}}, "content": {{TokenizerFiles.Quote(content)}}, "special": {{(special ? "true" : "false")}}{{(more is null ? "" : $", {more}")}} }""";
}
