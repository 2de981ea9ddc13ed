namespace EdgeReco.Compression.Quantization;

/// <summary>Symmetric int8 weights of any number of axes, with a scale for each index of one axis or one for all.</summary>
internal static class ChannelQuantizer
{
    /// <summary>Quantizes weights.</summary>
    /// <param name="values">Elements, row by row.</param>
    /// <param name="dims">Lengths of the axes.</param>
    /// <param name="axis">Axis of the channels; null for one scale in all.</param>
    /// <param name="limit">Largest magnitude of a quantized value.</param>
    /// <param name="leastScales">Scales are no smaller than these, one a channel; null for no such limit.</param>
    public static ChannelWeights Quantize(ReadOnlySpan<float> values, ReadOnlySpan<long> dims, int? axis, int limit, float[]? leastScales = null)
    {
        int inner = 1;
        int channels = 1;
        if (axis is { } at)
        {
            channels = (int)dims[at];
            for (int i = at + 1; i < dims.Length; i++)
            {
                inner *= (int)dims[i];
            }
        }
        else
        {
            inner = values.Length;
        }

        float[] scales = new float[channels];
        for (int i = 0; i < values.Length; i++)
        {
            int channel = i / inner % channels;
            scales[channel] = Math.Max(scales[channel], Math.Abs(values[i]));
        }

        for (int i = 0; i < channels; i++)
        {
            scales[i] = Math.Max(scales[i] == 0 ? 1f / limit : scales[i] / limit, leastScales?[i] ?? float.Epsilon);
        }

        sbyte[] codes = new sbyte[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            float code = MathF.Round(values[i] / scales[i / inner % channels], MidpointRounding.ToEven);
            codes[i] = (sbyte)Math.Clamp(code, -limit, limit);
        }

        return new ChannelWeights(codes, scales, inner);
    }
}
