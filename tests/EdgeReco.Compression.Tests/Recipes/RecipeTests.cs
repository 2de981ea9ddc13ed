using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class RecipeTests
{
    [Theory]
    [InlineData("fuse", RecipeStep.Fuse)]
    [InlineData("int8-dynamic", RecipeStep.Int8Dynamic)]
    [InlineData("int8-static", RecipeStep.Int8Static)]
    [InlineData("w8", RecipeStep.W8)]
    [InlineData("w4", RecipeStep.W4)]
    [InlineData("fp16", RecipeStep.Fp16)]
    [InlineData("fuse+w4", RecipeStep.Fuse, RecipeStep.W4)]
    [InlineData(" w4 + fuse ", RecipeStep.W4, RecipeStep.Fuse)]
    [InlineData("fuse+fuse+w8", RecipeStep.Fuse, RecipeStep.W8)]
    public void Parse_NamesOfSteps_AreTakenInOrderAndOnce(string text, params RecipeStep[] steps) => Assert.Equal(steps, Recipe.Parse(text).Steps);

    [Theory]
    [InlineData("int9", "int9")]
    [InlineData("fuse+int9+w4", "int9")]
    [InlineData("FUSE", "FUSE")]
    [InlineData("fuse+", "")]
    [InlineData("", "")]
    public void Parse_UnknownStep_IsNamed(string text, string wrong)
    {
        string message = Assert.Throws<InvalidDataException>(() => Recipe.Parse(text)).Message;
        Assert.Contains($"'{wrong}' is none of fuse, int8-dynamic, int8-static, w8, w4, w3, w2, table4, pq, fp16", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fuse+int8-dynamic")]
    [InlineData("w4")]
    public void ToString_Parsed_IsTheShortForm(string text) => Assert.Equal(text, Recipe.Parse(text).ToString());

    [Fact]
    public void Names_EveryStep_HasOne() => Assert.Equal(Enum.GetValues<RecipeStep>(), Recipe.Names.Select(name => name.Step));
}
