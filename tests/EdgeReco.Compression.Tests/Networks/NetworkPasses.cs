using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Precision;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Quantization.Tables;
using EdgeReco.Compression.Smoothing;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>Every pass in every way that it can be asked for, with what its results keep at least, in dB.</summary>
internal static class NetworkPasses
{
    // One layer after the other adds its noise, and a network at random may cancel its own signal: far below what a
    // recipe allows, but a pass that computes something else is at 0 dB.
    private const double EightBits = 10;
    private const double Anything = double.NegativeInfinity;
    private const int Minimum = 900;

    public static IReadOnlyList<(string Name, Func<IModelPass[]> Create, double MinSqnr)> All { get; } =
    [
        .. FusePipeline.All.Select((pass, i) => ($"{pass.Name} {i}", (Func<IModelPass[]>)(() => [FusePipeline.All[i]]), Lossless.MinSqnr)),
        ("smooth", () => [new SmoothPass(SymmetricQuantizer.FullRange, Minimum)], 50),
        ("dynamic", () => Dynamic(SymmetricQuantizer.FullRange), EightBits),
        ("dynamic 7", () => Dynamic(SymmetricQuantizer.ReducedRange), EightBits),
        ("lstm", () => [new DynamicLstmPass(SymmetricQuantizer.FullRange, Minimum)], EightBits),
        .. from method in Enum.GetValues<CalibrationMethod>()
           from placement in Enum.GetValues<StaticPlacement>()
           select ($"qdq {method} {placement}", (Func<IModelPass[]>)(() => [new QdqPass(new StaticOptions { Method = method, Placement = placement, MinimumElements = Minimum })]), method is CalibrationMethod.Entropy or CalibrationMethod.Percentile ? 5.0 : EightBits),
        ("qdq per tensor", () => [new QdqPass(new StaticOptions { Method = CalibrationMethod.MinMax, PerChannel = false, MinimumElements = Minimum })], 5),
        .. from bits in (int[])[2, 4, 8]
           from method in Enum.GetValues<BlockWeightMethod>()
           select ($"blocks {bits} {method}", (Func<IModelPass[]>)(() => [new BlockWeightPass(new BlockWeightOptions { Bits = bits, Method = method, BlockSize = bits == 4 ? 32 : 16, Symmetric = method != BlockWeightMethod.HalfQuadratic, MinimumElements = Minimum, Threads = 1 })]), bits == 8 ? EightBits : Anything),
        ("tables 8", () => [new TableRowsPass(new TableRowsOptions { MinimumElements = Minimum, HalfScales = true, Threads = 1 })], EightBits),
        ("tables 4 plain", () => [new TableRowsPass(new TableRowsOptions { Bits = 4, Pattern = TablePattern.Plain, MinimumElements = Minimum, Threads = 1 })], Anything),
        ("tables 4 contrib", () => [new TableRowsPass(new TableRowsOptions { Bits = 4, Pattern = TablePattern.Contrib, BlockSize = 16, Symmetric = false, MinimumElements = Minimum, Threads = 1 })], Anything),
        ("product tables", () => [new ProductTablePass(new ProductTableOptions { MinimumElements = Minimum, Threads = 1, MinSqnr = 0 })], Anything),
        ("storage", () => [new WeightStoragePass(Minimum)], EightBits),
        ("half storage", () => [new HalfStoragePass(Minimum)], 40),
        ("half", () => [new HalfPrecisionPass(new HalfPrecisionOptions { MinimumElements = Minimum })], 20),
    ];

    // What is read in float too is left to the passes that follow in recipes.
    private static IModelPass[] Dynamic(int limit) =>
    [
        new DynamicLinearPass(limit, Minimum),
        new TableRowsPass(new TableRowsOptions { MinimumElements = Minimum, Threads = 1 }),
        new WeightStoragePass(Minimum),
    ];
}
