using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>The built-in recipes, some joined, for several devices.</summary>
internal static class NetworkRecipes
{
    public static IReadOnlyList<Recipe> All { get; } =
    [
        Of("fuse", "cpu-x64"),
        Of("int8-dynamic", "cpu-x64"),
        Of("int8-dynamic", "cpu-x64-vnni") with { Smooth = false, MinimumElements = 1024 },
        Of("int8-static", "cpu-x64-vnni"),
        Of("int8-static", "cpu-arm64") with { Calibration = CalibrationMethod.MinMax, MinimumElements = 1024 },
        Of("int8-static", "tensorrt") with { Calibration = CalibrationMethod.Entropy },
        Of("w8", "cpu-x64"),
        Of("w4", "cpu-x64"),
        Of("w4", "cuda") with { Rounding = BlockWeightMethod.Gptq, Symmetric = false, BlockSize = 16 },
        Of("fp16", "cpu-x64"),
        Of("fp16", "cuda"),
        Of("fp16", "tensorrt"),
        Of("fuse+w4", "cpu-x64") with { Rounding = BlockWeightMethod.HalfQuadratic },
        Of("int8-static+w4", "cpu-x64-vnni") with { Calibration = CalibrationMethod.Distribution },
        Of("int8-dynamic+fp16", "cpu-x64"),
        Of("w8+fp16", "cuda"),
        Of("int8-static+fp16", "tensorrt") with { Calibration = CalibrationMethod.Percentile },
    ];

    private static Recipe Of(string steps, string preset) => Recipe.Parse(steps) with { Preset = Preset.Named(preset), MinimumElements = 64 };
}
