using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class RecipeFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_NameOfNoFile_IsTheShortForm() => Assert.Equal("fuse+w8", RecipeFile.Load("fuse+w8").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Load_EveryField_IsRead(string mark)
    {
        Recipe recipe = Load(mark + """
            {
              "recipe": "fuse+w4", "preset": "cpu-arm64", "seed": 7, "min_sqnr": 12.5, "exclude": ["a", "b/c"], "minimum_elements": 64,
              "smooth": false, "calibration": "percentile", "block_size": 64, "rounding": "gptq", "symmetric": false
            }
            """);
        Assert.Equal(
            ("fuse+w4", "cpu-arm64", 7, 12.5, 64, false, CalibrationMethod.Percentile, 64, BlockWeightMethod.Gptq, false),
            (recipe.ToString(), recipe.Preset.Name, recipe.Seed, recipe.MinSqnr, recipe.MinimumElements, recipe.Smooth, recipe.Calibration, recipe.BlockSize, recipe.Rounding, recipe.Symmetric));
        Assert.Equal(["a", "b/c"], recipe.Exclude);
    }

    [Fact]
    public void Load_OnlyTheSteps_HasTheDefaults()
    {
        Recipe recipe = Load("""{"recipe":"int8-static"}""");
        Assert.Equal(Recipe.Parse("int8-static") with { Steps = recipe.Steps, Exclude = recipe.Exclude }, recipe);
    }

    [Theory]
    [InlineData("calibration", "minmax", CalibrationMethod.MinMax)]
    [InlineData("calibration", "entropy", CalibrationMethod.Entropy)]
    [InlineData("calibration", "distribution", CalibrationMethod.Distribution)]
    public void Load_Calibration_IsByName(string field, string name, CalibrationMethod method) =>
        Assert.Equal(method, Load($$"""{"recipe":"fuse","{{field}}":"{{name}}"}""").Calibration);

    [Theory]
    [InlineData("nearest", BlockWeightMethod.RoundToNearest)]
    [InlineData("hqq", BlockWeightMethod.HalfQuadratic)]
    public void Load_Rounding_IsByName(string name, BlockWeightMethod method) => Assert.Equal(method, Load($$"""{"recipe":"w4","rounding":"{{name}}"}""").Rounding);

    [Theory]
    [InlineData("8", TableFormat.Rows8)]
    [InlineData("4", TableFormat.Rows4)]
    [InlineData("\"pq\"", TableFormat.Product)]
    public void Load_TableBits_AreRead(string value, TableFormat format) => Assert.Equal(format, Load($$"""{"recipe":"w8","table_bits":{{value}},"fuse":false}""").Tables);

    [Theory]
    [InlineData("recipe", "5")]
    [InlineData("recipe", "\"int9\"")]
    [InlineData("recipe", "\"\\ud800\"")]
    [InlineData("preset", "1")]
    [InlineData("preset", "\"toaster\"")]
    [InlineData("preset", "\"two\\nlines\"")]
    [InlineData("preset", "\"\\ud800\"")]
    [InlineData("seed", "\"1\"")]
    [InlineData("seed", "-1")]
    [InlineData("seed", "1.5")]
    [InlineData("seed", "3000000000")]
    [InlineData("min_sqnr", "\"20\"")]
    [InlineData("min_sqnr", "1e999")]
    [InlineData("min_sqnr", "null")]
    [InlineData("exclude", "\"a\"")]
    [InlineData("exclude", "[1]")]
    [InlineData("minimum_elements", "0")]
    [InlineData("smooth", "1")]
    [InlineData("calibration", "\"best\"")]
    [InlineData("calibration", "true")]
    [InlineData("block_size", "8")]
    [InlineData("block_size", "33")]
    [InlineData("block_size", "512")]
    [InlineData("rounding", "\"up\"")]
    [InlineData("symmetric", "\"yes\"")]
    [InlineData("fuse", "0")]
    [InlineData("table_bits", "5")]
    [InlineData("table_bits", "\"rows\"")]
    [InlineData("colour", "1")]
    [InlineData("two\\nlines", "1", "two lines")]
    public void Load_WrongField_IsOneLineWithFileAndField(string field, string value, string? shown = null) =>
        Fails(field == "recipe" ? $$"""{"recipe":{{value}}}""" : $$"""{"recipe":"fuse","{{field}}":{{value}}}""", $": {shown ?? field}: ");

    [Theory]
    [InlineData("", ":1: is no JSON")]
    [InlineData("{\n\"recipe\": fuse}", ":2: is no JSON")]
    [InlineData("{\"recipe\":\"fuse\"} more", ":1: is no JSON")]
    [InlineData("[]", ": recipe: ")]
    [InlineData("null", ": recipe: ")]
    [InlineData("{}", ": recipe: ")]
    public void Load_OtherContent_IsOneLineWithTheFile(string text, string reason) => Fails(text, reason);

    [Fact]
    public void Load_LargeFile_IsRefused() => Fails(new string(' ', (1 << 20) + 1), "larger than a recipe can be");

    private Recipe Load(string text)
    {
        File.WriteAllText(_folder.File("recipe.json"), text);
        return RecipeFile.Load(_folder.File("recipe.json"));
    }

    private void Fails(string text, string reason)
    {
        string message = Assert.Throws<InvalidDataException>(() => Load(text)).Message;
        Assert.StartsWith(_folder.File("recipe.json"), message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
