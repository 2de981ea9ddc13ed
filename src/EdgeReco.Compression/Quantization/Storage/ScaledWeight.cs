using EdgeReco.Compression.Calibration;

namespace EdgeReco.Compression.Quantization;

/// <summary>A tensor as signed bytes with scales along some of its axes: value = q · scale, symmetric in eight bits.</summary>
/// <param name="Values">The bytes, in the tensor's order.</param>
/// <param name="Scales">The scales.</param>
/// <param name="ScaleDims">Their shape: as long as the tensor's along scaled axes, 1 along the others.</param>
/// <param name="Sqnr">Signal to quantization noise in dB.</param>
internal sealed record ScaledWeight(sbyte[] Values, float[] Scales, long[] ScaleDims, double Sqnr)
{
    private const int Limit = SymmetricQuantizer.FullRange;

    /// <summary>Quantizes finite numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="dims">The tensor's shape.</param>
    /// <param name="axes">Axes along which scales differ; none for one scale.</param>
    public static ScaledWeight Of(ReadOnlySpan<float> values, ReadOnlySpan<long> dims, ReadOnlySpan<int> axes)
    {
        long[] scaleDims = new long[dims.Length];
        for (int axis = 0; axis < dims.Length; axis++)
        {
            scaleDims[axis] = axes.Contains(axis) ? dims[axis] : 1;
        }

        (int[] lengths, bool[] scaled) = Merge(dims, axes);
        int[] rows = ScaleOfRows(lengths, scaled);
        int length = lengths[^1];
        int step = scaled[^1] ? 1 : 0;
        float[] scales = new float[scaleDims.Aggregate(1, (product, dim) => (int)(product * dim))];
        for (int row = 0; row < rows.Length; row++)
        {
            ReadOnlySpan<float> line = values.Slice(row * length, length);
            for (int i = 0; i < line.Length; i++)
            {
                ref float largest = ref scales[rows[row] + (i * step)];
                largest = Math.Max(largest, Math.Abs(line[i]));
            }
        }

        for (int i = 0; i < scales.Length; i++)
        {
            scales[i] = scales[i] == 0 ? 1f / Limit : scales[i] / Limit;
        }

        sbyte[] codes = new sbyte[values.Length];
        double signal = 0;
        double noise = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            for (int i = 0; i < length; i++)
            {
                int at = (row * length) + i;
                float scale = scales[rows[row] + (i * step)];
                float code = Math.Clamp(MathF.Round(values[at] / scale, MidpointRounding.ToEven), -Limit, Limit);
                codes[at] = float.IsNaN(code) ? (sbyte)0 : (sbyte)code;
                double error = values[at] - ((double)codes[at] * scale);
                signal += (double)values[at] * values[at];
                noise += error * error;
            }
        }

        return new ScaledWeight(codes, scales, scaleDims, SignalToNoise.Decibels(signal, noise));
    }

    // Neighbouring axes of one kind are one, so that rows are long.
    private static (int[] Lengths, bool[] Scaled) Merge(ReadOnlySpan<long> dims, ReadOnlySpan<int> axes)
    {
        var lengths = new List<int> { 1 };
        var scaled = new List<bool> { axes.Contains(0) };
        for (int axis = 0; axis < dims.Length; axis++)
        {
            bool own = axes.Contains(axis);
            if (own == scaled[^1])
            {
                lengths[^1] *= (int)dims[axis];
            }
            else
            {
                lengths.Add((int)dims[axis]);
                scaled.Add(own);
            }
        }

        return ([.. lengths], [.. scaled]);
    }

    // Where the scales of each row of the last axis begin.
    private static int[] ScaleOfRows(int[] lengths, bool[] scaled)
    {
        int[] rows = [0];
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            bool last = axis == lengths.Length - 1;
            int step = scaled[axis] ? lengths[axis] : 1;
            rows = last
                ? [.. rows.Select(start => start * step)]
                : [.. rows.SelectMany(start => Enumerable.Range(0, lengths[axis]).Select(i => scaled[axis] ? (start * step) + i : start))];
        }

        return rows;
    }
}
