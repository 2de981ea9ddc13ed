namespace EdgeReco.Retrieval.Simd;

/// <summary>The one door to the kernels: chooses the fastest that this processor runs, once.</summary>
internal static class VectorKernels
{
    /// <summary>The environment variable that forces a kernel, by its name.</summary>
    public const string ForceVariable = "EDGERECO_FORCE_KERNEL";

    private static VectorKernel? current;

    /// <summary>The kernels that this processor runs, fastest first; the last one is always the scalar one.</summary>
    public static IReadOnlyList<VectorKernel> Supported { get; } = Find();

    /// <summary>The kernel to use.</summary>
    /// <exception cref="InvalidDataException"><see cref="ForceVariable"/> names one that this processor does not run.</exception>
    public static VectorKernel Current => current ??= Choose(Environment.GetEnvironmentVariable(ForceVariable));

    /// <summary>The kernel of a name; the fastest for no name.</summary>
    /// <exception cref="InvalidDataException">This processor runs no kernel of that name.</exception>
    public static VectorKernel Choose(string? name) => string.IsNullOrEmpty(name)
        ? Supported[0]
        : Supported.FirstOrDefault(kernel => kernel.Name == name)
            ?? throw new InvalidDataException($"{ForceVariable} is '{name}'; this processor runs {string.Join(", ", Supported.Select(kernel => kernel.Name))}");

    private static List<VectorKernel> Find()
    {
        var kernels = new List<VectorKernel>();
        if (Avx512Kernel.IsSupported)
        {
            kernels.Add(new Avx512Kernel());
        }

        if (AvxVnniKernel.IsSupported)
        {
            kernels.Add(new AvxVnniKernel());
        }

        if (Avx2Kernel.IsSupported)
        {
            kernels.Add(new Avx2Kernel());
        }

        if (ArmDotKernel.IsSupported)
        {
            kernels.Add(new ArmDotKernel());
        }

        kernels.Add(new ScalarKernel());
        return kernels;
    }
}
