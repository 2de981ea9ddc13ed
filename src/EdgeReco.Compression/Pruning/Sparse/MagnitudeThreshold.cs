using System.Runtime.InteropServices;

namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>The magnitude below which a share of weights lies, found in two counts over their bits and so in fixed memory.</summary>
internal static class MagnitudeThreshold
{
    private const uint Magnitude = 0x7FFFFFFF;
    private const int Half = 16;

    /// <summary>Finds it.</summary>
    /// <param name="weights">The weights of one layer or of several.</param>
    /// <param name="sparsity">The share, 0 to 1.</param>
    /// <returns>Bits of the magnitude, and how many weights of just that magnitude belong to the share.</returns>
    public static (uint Bits, long Ties) Find(IReadOnlyList<float[]> weights, double sparsity)
    {
        long wanted = (long)(sparsity * weights.Sum(values => (long)values.Length));
        (uint high, long left) = Bin(Count(weights, bits => true, Half), wanted);
        (uint low, long ties) = Bin(Count(weights, bits => bits >> Half == high, 0), left);
        return ((high << Half) | low, ties);
    }

    /// <summary>Makes weights below a magnitude zero, and of those of just that magnitude the first few.</summary>
    /// <returns>How many became zero.</returns>
    public static long Apply(Span<float> weights, uint threshold, ref long ties)
    {
        long zeros = 0;
        foreach (ref uint bits in MemoryMarshal.Cast<float, uint>(weights))
        {
            uint magnitude = bits & Magnitude;
            if (magnitude < threshold || (magnitude == threshold && ties-- > 0))
            {
                bits = 0;
                zeros++;
            }
        }

        return zeros;
    }

    private static long[] Count(IReadOnlyList<float[]> weights, Func<uint, bool> counts, int shift)
    {
        long[] bins = new long[1 << Half];
        foreach (float[] values in weights)
        {
            foreach (uint bits in MemoryMarshal.Cast<float, uint>(values))
            {
                uint magnitude = bits & Magnitude;
                if (counts(magnitude))
                {
                    bins[(magnitude >> shift) & 0xFFFF]++;
                }
            }
        }

        return bins;
    }

    private static (uint Bin, long Left) Bin(long[] bins, long wanted)
    {
        uint bin = 0;
        while (bin + 1 < bins.Length && bins[bin] <= wanted)
        {
            wanted -= bins[bin++];
        }

        return (bin, wanted);
    }
}
