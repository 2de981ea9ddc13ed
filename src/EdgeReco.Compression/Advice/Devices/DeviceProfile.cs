using System.Text.Json.Serialization;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Advice.Devices;

/// <summary>
/// What a device can do at most. A file has the members in snake case: <c>name</c>, <c>description</c>, <c>preset</c>,
/// <c>instruction_sets</c>, <c>memory_gb</c>, <c>cache_mb</c>, <c>bandwidth_gb_s</c>, <c>fp32_gflops</c>,
/// <c>fp16_gflops</c>, <c>int8_gops</c>, <c>node_us</c>, <c>source</c>.
/// </summary>
public sealed record DeviceProfile
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>The device in words.</summary>
    public required string Description { get; init; }

    /// <summary>Name of the <see cref="Recipes.Preset"/> of its kernels.</summary>
    public required string Preset { get; init; }

    /// <summary>Instruction sets that its kernels make use of.</summary>
    public required IReadOnlyList<string> InstructionSets { get; init; }

    /// <summary>Memory, 10^9 bytes.</summary>
    public required double MemoryGb { get; init; }

    /// <summary>Last level of cache, 10^6 bytes: what fits need not come from memory again.</summary>
    public required double CacheMb { get; init; }

    /// <summary>From and to memory, 10^9 bytes a second.</summary>
    public required double BandwidthGbS { get; init; }

    /// <summary>Single precision, 10^9 operations a second; a multiplication with addition is two.</summary>
    public required double Fp32Gflops { get; init; }

    /// <summary>Half precision, likewise; 0 where no kernel computes in it.</summary>
    public required double Fp16Gflops { get; init; }

    /// <summary>Int8, likewise, dense.</summary>
    public required double Int8Gops { get; init; }

    /// <summary>What each node takes besides its work, in microseconds: dispatch, or launching a kernel.</summary>
    public required double NodeUs { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>The preset of its kernels.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    [JsonIgnore]
    public Preset Kernels => Recipes.Preset.Named(Preset);
}
