namespace EdgeReco.Compression.Quantization;

/// <summary>Quantized weights.</summary>
/// <param name="Codes">The integers.</param>
/// <param name="Scales">One a channel.</param>
/// <param name="Inner">Elements in a row that belong to one channel.</param>
internal sealed record ChannelWeights(sbyte[] Codes, float[] Scales, int Inner)
{
    /// <summary>Scale of an element.</summary>
    public float ScaleOf(int index) => Scales[index / Inner % Scales.Length];

    /// <summary>What the integers stand for.</summary>
    public float[] Dequantize()
    {
        float[] values = new float[Codes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Codes[i] * ScaleOf(i);
        }

        return values;
    }
}
