using System.Collections.Concurrent;
using TorchSharp;

namespace EdgeReco.Training.Torch;

/// <summary>
/// Numbers for operations of tensors. TorchSharp frees a number that it made itself as soon as the collector runs, also
/// while libtorch still reads it; these stay.
/// </summary>
internal static class Scalars
{
    private static readonly ConcurrentDictionary<double, Scalar> Kept = new();

    /// <summary>A number that stays for the life of the process: for constants and options, not for what changes with each step.</summary>
    public static Scalar Of(double value) => Kept.GetOrAdd(value, static number => number.ToScalar());
}
