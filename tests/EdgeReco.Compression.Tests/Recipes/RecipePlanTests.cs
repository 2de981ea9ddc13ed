using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Precision;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Smoothing;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class RecipePlanTests
{
    [Theory]
    [InlineData("int8-dynamic", "tensorrt")]
    [InlineData("int8-dynamic", "cuda")]
    [InlineData("fuse+int8-dynamic", "cuda")]
    [InlineData("w4", "tensorrt")]
    [InlineData("w8", "tensorrt")]
    [InlineData("w3", "tensorrt")]
    public void Of_StepWithoutKernel_IsRefusedWithPresetAndAdvice(string recipe, string preset)
    {
        string message = Assert.Throws<InvalidDataException>(() => Plan(recipe, preset)).Message;
        Assert.StartsWith($"preset {preset} has no kernel", message, StringComparison.Ordinal);
        Assert.Contains("use int8-static or fp16", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w4", "cuda")]
    [InlineData("int8-static", "tensorrt")]
    [InlineData("int8-static", "cuda")]
    [InlineData("fp16", "tensorrt")]
    [InlineData("fuse", "tensorrt")]
    public void Of_StepWithKernel_IsPlanned(string recipe, string preset) => Assert.NotEmpty(Plan(recipe, preset).Lossless);

    [Theory]
    [InlineData("cpu-x64", typeof(HalfStoragePass))]
    [InlineData("cpu-arm64", typeof(HalfStoragePass))]
    [InlineData("cuda", typeof(HalfPrecisionPass))]
    [InlineData("tensorrt", typeof(HalfPrecisionPass))]
    public void Of_Halves_AreStoredOnCpusAndComputedElsewhere(string preset, Type pass) => Assert.IsType(pass, Assert.Single(Plan("fp16", preset).Lossy));

    [Theory]
    [InlineData("fuse", "cpu-x64", true)]
    [InlineData("fuse", "cuda", true)]
    [InlineData("fuse", "tensorrt", false)]
    [InlineData("int8-static", "tensorrt", false)]
    [InlineData("int8-dynamic", "cpu-x64", true)]
    [InlineData("w4", "cpu-x64", false)]
    public void Of_Fusions_OnlyWhereTheirOperatorsRun(string recipe, string preset, bool fuses) =>
        Assert.Equal(fuses, Plan(recipe, preset).Lossless.Any(pass => pass is AttentionFusion));

    [Theory]
    [InlineData("int8-dynamic", true, true)]
    [InlineData("int8-static", true, true)]
    [InlineData("int8-dynamic", false, false)]
    [InlineData("w4", true, false)]
    [InlineData("fuse", true, false)]
    public void Of_Smoothing_GoesWithInt8(string recipe, bool smooth, bool smooths) =>
        Assert.Equal(smooths, RecipePlan.Of(Recipe.Parse(recipe) with { Preset = Preset.Named("cpu-x64"), Smooth = smooth }).Lossless.Any(pass => pass is SmoothPass));

    [Theory]
    [InlineData("int8-dynamic", null, 20)]
    [InlineData("w8", null, 20)]
    [InlineData("w4", null, 10)]
    [InlineData("w2", null, 10)]
    [InlineData("table4", null, 10)]
    [InlineData("fuse+w4", null, 10)]
    [InlineData("w4", 33.0, 33)]
    public void Of_Threshold_IsLowerForFourBits(string recipe, double? given, double expected) =>
        Assert.Equal(expected, RecipePlan.Of(Recipe.Parse(recipe) with { Preset = Preset.Named("cpu-x64"), MinSqnr = given }).MinSqnr);

    [Fact]
    public void Of_FuseAlone_LosesNothing() => Assert.Empty(Plan("fuse", "cpu-x64").Lossy);

    [Fact]
    public void Of_Steps_KeepTheirOrder()
    {
        RecipePlan plan = Plan("int8-dynamic+w4", "cpu-x64");
        Assert.IsType<DynamicLinearPass>(plan.Lossy[0]);
        Assert.Contains(plan.Lossy.Skip(1), pass => pass is BlockWeightPass);
    }

    private static RecipePlan Plan(string recipe, string preset) => RecipePlan.Of(Recipe.Parse(recipe) with { Preset = Preset.Named(preset) });
}
