using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class PresetTests
{
    [Fact]
    public void Named_Each_IsFound() => Assert.All(Preset.All, preset => Assert.Same(preset, Preset.Named(preset.Name)));

    [Theory]
    [InlineData("CPU-x64")]
    [InlineData("")]
    public void Named_Unknown_SaysWhichThereAre(string name)
    {
        string message = Assert.Throws<InvalidDataException>(() => Preset.Named(name)).Message;
        Assert.Equal($"preset '{name}' is none of cpu-x64, cpu-x64-vnni, cpu-arm64, tensorrt, cuda", message);
    }

    [Fact]
    public void OfThisMachine_Always_IsACpu() => Assert.True(Preset.OfThisMachine() is { IsCpu: true, HasRuntimeOperators: true });

    [Fact]
    public void All_OnlyPlainX64_KeepsWeightsFromSaturating() => Assert.Equal(["cpu-x64"], Preset.All.Where(preset => preset.WeightLimit < 127).Select(preset => preset.Name));
}
