namespace EdgeReco.Bundles.Packing;

/// <summary>Numbers byte plane by byte plane and back.</summary>
internal static class BytePlanes
{
    /// <summary>Numbers to planes.</summary>
    public static void Split(ReadOnlySpan<byte> numbers, int size, Span<byte> planes)
    {
        int count = numbers.Length / size;
        for (int plane = 0; plane < size; plane++)
        {
            Span<byte> target = planes.Slice(plane * count, count);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = numbers[(i * size) + plane];
            }
        }
    }

    /// <summary>Planes to numbers.</summary>
    public static void Join(ReadOnlySpan<byte> planes, int size, Span<byte> numbers)
    {
        int count = planes.Length / size;
        for (int plane = 0; plane < size; plane++)
        {
            ReadOnlySpan<byte> source = planes.Slice(plane * count, count);
            for (int i = 0; i < source.Length; i++)
            {
                numbers[(i * size) + plane] = source[i];
            }
        }
    }
}
