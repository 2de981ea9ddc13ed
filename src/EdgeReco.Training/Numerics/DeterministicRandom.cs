namespace EdgeReco.Training;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): small, fast, and the same on every machine and run-time version.</summary>
internal struct DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1), 24 bits.</summary>
    public float NextSingle() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, <paramref name="bound"/>).</summary>
    public int NextInt(int bound) => (int)(((NextBits() >> 32) * (ulong)bound) >> 32);

    /// <summary>Roughly normal (sum of four uniforms), mean 0, deviation 1: close enough to start weights from.</summary>
    public float NextNormal()
    {
        float sum = NextSingle() + NextSingle() + NextSingle() + NextSingle();
        return (sum - 2f) * 1.7320508f;
    }
}
