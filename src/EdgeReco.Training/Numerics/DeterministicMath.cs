using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeReco.Training;

/// <summary>
/// exp, log and row operations that give the same bits on every processor: correctly rounded fused
/// multiply-add, fixed polynomials, fixed lane counts and a fixed order of reduction. The C library's exp and
/// log differ between machines, so nothing that ends up in a bundle may use them.
/// </summary>
internal static class DeterministicMath
{
    private const int Lanes = 8;
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;
    private const float RoundMagic = 12582912f;

    /// <summary>e^x to about 2 ulp for x in [-87, 88]; clamped outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        Vector256<float> magic = Vector256.Create(RoundMagic);
        Vector256<float> n = Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2E), magic) - magic;
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2High), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Ln2Low), r);
        Vector256<float> p = Vector256.Create(1.3888889e-3f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3333333e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1666668e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666667e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        Vector256<int> exponent = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return p * exponent.AsSingle();
    }

    /// <summary>e^x, the same bits as the vector form.</summary>
    public static float Exp(float x) => Exp(Vector256.Create(x)).ToScalar();

    /// <summary>Natural logarithm of a positive, normal number; absolute error below 1e-9.</summary>
    public static double Log(double x)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        double m = BitConverter.UInt64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            exponent++;
        }

        // atanh series: log m = 2 (z + z^3/3 + z^5/5 + …), |z| < 0.172.
        double z = (m - 1) / (m + 1);
        double square = z * z;
        double sum = 0;
        for (int k = 15; k >= 1; k -= 2)
        {
            sum = (sum * square) + (1.0 / k);
        }

        return (exponent * 0.6931471805599453) + (2 * z * sum);
    }

    /// <summary>x^y for positive x.</summary>
    public static double Pow(double x, double y) => ExpDouble(y * Log(x));

    /// <summary>e^x in double precision, relative error below 1e-12 for |x| under 700.</summary>
    public static double ExpDouble(double x)
    {
        x = Math.Clamp(x, -700, 700);
        double n = Math.Floor((x * 1.4426950408889634) + 0.5);
        double r = x - (n * 0.6931471805599453);
        double sum = 1;
        for (int k = 14; k >= 1; k--)
        {
            sum = 1 + (r / k * sum);
        }

        return sum * BitConverter.UInt64BitsToDouble((ulong)((long)n + 1023) << 52);
    }

    /// <summary>Replaces a row by its softmax and returns the logarithm of the normaliser, max included.</summary>
    public static double Softmax(Span<float> row)
    {
        float max = float.NegativeInfinity;
        foreach (float value in row)
        {
            max = Math.Max(max, value);
        }

        ref float first = ref MemoryMarshal.GetReference(row);
        Vector256<float> shift = Vector256.Create(max);
        Vector256<float> sums = Vector256<float>.Zero;
        int i = 0;
        for (; i <= row.Length - Lanes; i += Lanes)
        {
            Vector256<float> e = Exp(Vector256.LoadUnsafe(ref first, (nuint)i) - shift);
            e.StoreUnsafe(ref first, (nuint)i);
            sums += e;
        }

        float sum = 0;
        for (; i < row.Length; i++)
        {
            row[i] = Exp(row[i] - max);
            sum += row[i];
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            sum += sums[lane];
        }

        Scale(row, 1f / sum);
        return max + Log(sum);
    }

    /// <summary>row *= factor.</summary>
    public static void Scale(Span<float> row, float factor)
    {
        ref float first = ref MemoryMarshal.GetReference(row);
        Vector256<float> f = Vector256.Create(factor);
        int i = 0;
        for (; i <= row.Length - Lanes; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref first, (nuint)i) * f).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < row.Length; i++)
        {
            row[i] *= factor;
        }
    }

    /// <summary>target += factor * source.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target[..source.Length]);
        Vector256<float> f = Vector256.Create(factor);
        int i = 0;
        for (; i <= source.Length - Lanes; i += Lanes)
        {
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, (nuint)i), f, Vector256.LoadUnsafe(ref to, (nuint)i))
                .StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < source.Length; i++)
        {
            target[i] = MathF.FusedMultiplyAdd(source[i], factor, target[i]);
        }
    }

    /// <summary>Dot product with eight running sums, added in lane order.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float x = ref MemoryMarshal.GetReference(a);
        ref float y = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector256<float> sums = Vector256<float>.Zero;
        int i = 0;
        for (; i <= a.Length - Lanes; i += Lanes)
        {
            sums = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref x, (nuint)i), Vector256.LoadUnsafe(ref y, (nuint)i), sums);
        }

        float sum = 0;
        for (; i < a.Length; i++)
        {
            sum = MathF.FusedMultiplyAdd(a[i], b[i], sum);
        }

        for (int lane = 0; lane < Lanes; lane++)
        {
            sum += sums[lane];
        }

        return sum;
    }
}
