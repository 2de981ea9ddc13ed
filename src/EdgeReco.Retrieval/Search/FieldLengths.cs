using System.Numerics;

namespace EdgeReco.Retrieval.Search;

/// <summary>Codes the length of a field in one byte: exact up to 31, then eight steps to an octave.</summary>
internal static class FieldLengths
{
    private const int Exact = 32;
    private const int Steps = 8;

    public static byte Encode(int length)
    {
        if (length < Exact)
        {
            return (byte)Math.Max(length, 0);
        }

        int octave = BitOperations.Log2((uint)length);
        int step = (length >> (octave - 3)) & (Steps - 1);
        return (byte)Math.Min(Exact + ((octave - 5) * Steps) + step, byte.MaxValue);
    }

    /// <summary>The shortest length with this code.</summary>
    public static int Decode(byte code)
    {
        if (code < Exact)
        {
            return code;
        }

        int octave = ((code - Exact) / Steps) + 5;
        return (Steps + ((code - Exact) % Steps)) << Math.Min(octave - 3, 27);
    }
}
