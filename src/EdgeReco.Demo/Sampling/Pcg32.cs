namespace EdgeReco.Demo.Sampling;

/// <summary>
/// PCG-XSH-RR with 64 bits of state and 32 bits of output (M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient
/// Statistically Good Algorithms for Random Number Generation", 2014). Its own, because <see cref="System.Random"/>
/// promises no sequence across run-time versions.
/// </summary>
internal sealed class Pcg32
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong _increment;
    private ulong _state;

    /// <summary>Starts a sequence; different streams of one seed are independent.</summary>
    /// <param name="seed">Where in the sequence to start.</param>
    /// <param name="stream">Which of the 2^63 sequences.</param>
    public Pcg32(ulong seed, ulong stream)
    {
        _increment = (stream << 1) | 1;
        NextUInt();
        _state += seed;
        NextUInt();
    }

    /// <summary>32 uniform bits.</summary>
    public uint NextUInt()
    {
        ulong old = _state;
        _state = unchecked((old * Multiplier) + _increment);
        uint shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>A uniform number from 0 to <paramref name="bound"/> - 1, without the bias of a plain remainder.</summary>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        uint threshold = unchecked((uint)-bound) % (uint)bound;
        uint value;
        do
        {
            value = NextUInt();
        }
        while (value < threshold);

        return (int)(value % (uint)bound);
    }

    /// <summary>A uniform number from <paramref name="min"/> to <paramref name="max"/>, both inclusive.</summary>
    public int Between(int min, int max) => min + Next(max - min + 1);

    /// <summary>True in <paramref name="permille"/> of 1,000 cases.</summary>
    public bool Chance(int permille) => Next(1000) < permille;

    /// <summary>An index drawn in proportion to the weights; their sum must be positive and below 2^31.</summary>
    public int Pick(ReadOnlySpan<int> weights)
    {
        long total = 0;
        foreach (int weight in weights)
        {
            total += weight;
        }

        int point = Next(checked((int)total));
        for (int i = 0; i < weights.Length; i++)
        {
            point -= weights[i];
            if (point < 0)
            {
                return i;
            }
        }

        throw new InvalidOperationException("The weights changed while they were summed.");
    }
}
