using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Recipes;

/// <summary>What a kind of device computes fast, and so what a recipe writes for it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="WeightLimit">Largest magnitude of an int8 weight.</param>
/// <param name="HasRuntimeOperators">Whether ONNX Runtime's own operators run there; to TensorRT they are foreign.</param>
/// <param name="IsCpu">Whether it is a CPU: dynamic int8 has kernels there, half precision has none.</param>
public sealed record Preset(string Name, int WeightLimit, bool HasRuntimeOperators, bool IsCpu)
{
    private const int StructuredFeatures = 7;
    private const int Avx512Vnni = 1 << 11;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        // Without VNNI two products are added in 16 bits and may saturate: one bit less, the same sums everywhere.
        new("cpu-x64", SymmetricQuantizer.ReducedRange, true, true),
        new("cpu-x64-vnni", SymmetricQuantizer.FullRange, true, true),
        new("cpu-arm64", SymmetricQuantizer.FullRange, true, true),
        new("tensorrt", SymmetricQuantizer.FullRange, false, false),
        new("cuda", SymmetricQuantizer.FullRange, true, false),
    ];

    /// <summary>The preset of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Preset Named(string name) =>
        All.FirstOrDefault(preset => preset.Name == name) ?? throw new InvalidDataException($"preset '{name}' is none of {string.Join(", ", All.Select(preset => preset.Name))}");

    /// <summary>The preset of the machine that this runs on.</summary>
    public static Preset OfThisMachine() => Named(
        RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "cpu-arm64"
        : HasVnni() ? "cpu-x64-vnni"
        : "cpu-x64");

    // .NET has no class for the AVX-512 form.
    private static bool HasVnni() =>
        AvxVnni.IsSupported
        || (X86Base.IsSupported && Avx512F.IsSupported && X86Base.CpuId(0, 0).Eax >= StructuredFeatures && (X86Base.CpuId(StructuredFeatures, 0).Ecx & Avx512Vnni) != 0);
}
