using System.Runtime.InteropServices;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;
using Google.Protobuf;

namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>New values for constants that keep their names.</summary>
internal static class TensorValues
{
    /// <summary>Replaces the values, and the dimensions where others are given.</summary>
    public static void Set(TensorProto tensor, ReadOnlySpan<float> values, params ReadOnlySpan<long> dims)
    {
        tensor.FloatData.Clear();
        tensor.RawData = UnsafeByteOperations.UnsafeWrap(MemoryMarshal.AsBytes(values).ToArray());
        if (!dims.IsEmpty)
        {
            tensor.Dims.Clear();
            foreach (long dim in dims)
            {
                tensor.Dims.Add(dim);
            }
        }
    }

    /// <summary>The weights of a layer as [outputs, inputs].</summary>
    public static float[] Rows(LinearLayer layer) => Matrices.Transpose(layer.Values, layer.Inputs, layer.Outputs);

    /// <summary>Replaces the weights of a layer by [outputs, inputs].</summary>
    public static void SetRows(LinearLayer layer, float[] rows)
    {
        if (layer.Transposed)
        {
            Set(layer.Weights, rows);
        }
        else
        {
            Set(layer.Weights, Matrices.Transpose(rows, layer.Outputs, layer.Inputs));
        }
    }
}
