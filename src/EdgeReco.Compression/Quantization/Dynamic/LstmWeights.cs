using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>One of the two weights of a DynamicQuantizeLSTM: the columns of each direction are the gates' units.</summary>
internal sealed class LstmWeights
{
    private LstmWeights(string source, TensorProto codes, TensorProto scales, TensorProto zeros, double sqnr, long count, long columns)
    {
        Source = source;
        Codes = codes;
        Scales = scales;
        Zeros = zeros;
        Sqnr = sqnr;
        BytesBefore = count * sizeof(float);
        BytesAfter = count + (columns * (sizeof(float) + sizeof(sbyte)));
    }

    /// <summary>Name of the float constant.</summary>
    public string Source { get; }

    /// <summary>s8 [directions, inputs, 4 · hidden].</summary>
    public TensorProto Codes { get; }

    /// <summary>[directions, 4 · hidden].</summary>
    public TensorProto Scales { get; }

    /// <summary>Zeros of the same shape: the kernel wants them.</summary>
    public TensorProto Zeros { get; }

    /// <summary>Signal to quantization noise in dB.</summary>
    public double Sqnr { get; }

    /// <summary>Size before.</summary>
    public long BytesBefore { get; }

    /// <summary>Size after.</summary>
    public long BytesAfter { get; }

    /// <summary>Quantizes [directions, rows, columns], rows being the gates' units.</summary>
    public static LstmWeights Of(GraphEditor editor, string name, float[] values, int directions, int columns, int limit)
    {
        int rows = values.Length / directions / columns;
        sbyte[] codes = new sbyte[values.Length];
        float[] scales = new float[directions * rows];
        double signal = 0;
        double noise = 0;
        for (int direction = 0; direction < directions; direction++)
        {
            float[] matrix = Matrices.Transpose(values.AsSpan(direction * rows * columns, rows * columns), rows, columns);
            (sbyte[] own, float[] ownScales) = SymmetricQuantizer.Columns(matrix, columns, rows, limit);
            own.CopyTo(codes, direction * own.Length);
            ownScales.CopyTo(scales, direction * rows);
            for (int i = 0; i < own.Length; i++)
            {
                double error = matrix[i] - ((double)own[i] * ownScales[i % rows]);
                signal += (double)matrix[i] * matrix[i];
                noise += error * error;
            }
        }

        return new LstmWeights(
            name,
            TensorData.Create(editor.Fresh($"{name}_int8"), codes, [directions, columns, rows]),
            TensorData.Create(editor.Fresh($"{name}_scale"), scales, [directions, rows]),
            TensorData.Create(editor.Fresh($"{name}_zero"), new sbyte[scales.Length], [directions, rows]),
            SignalToNoise.Decibels(signal, noise),
            values.Length,
            scales.Length);
    }

    /// <summary>Gives a graph the constants.</summary>
    public void AddTo(GraphEditor editor)
    {
        editor.Add(Codes);
        editor.Add(Scales);
        editor.Add(Zeros);
    }
}
