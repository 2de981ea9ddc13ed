using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>A constant matrix and the products that read it.</summary>
/// <param name="Owner">The graph of the constant.</param>
/// <param name="Tensor">The constant.</param>
/// <param name="Uses">Everything that reads it: MatMul or Gemm nodes that all see it the same way round.</param>
/// <param name="Transposed">Whether it is [outputs, inputs] already, as Gemm has it with transB.</param>
internal sealed record BlockWeightTarget(GraphEditor Owner, TensorProto Tensor, IReadOnlyList<ConstantUse> Uses, bool Transposed)
{
    /// <summary>Inputs of the layer.</summary>
    public int Depth => (int)Tensor.Dims[Transposed ? 1 : 0];

    /// <summary>Outputs of the layer.</summary>
    public int Width => (int)Tensor.Dims[Transposed ? 0 : 1];

    /// <summary>The values that go into the layer, where samples can show them: those of the outermost graph.</summary>
    public IEnumerable<string> Inputs => Uses.Where(use => use.Editor.Outer is null).Select(use => use.Node.Input[0]);

    /// <summary>The values as [outputs, inputs].</summary>
    public float[] Rows(float[] values)
    {
        if (Transposed)
        {
            return values;
        }

        float[] rows = new float[values.Length];
        for (int i = 0; i < Depth; i++)
        {
            for (int o = 0; o < Width; o++)
            {
                rows[(o * Depth) + i] = values[(i * Width) + o];
            }
        }

        return rows;
    }

    /// <summary>[outputs, inputs] as the constant has them.</summary>
    public float[] Original(float[] rows)
    {
        if (Transposed)
        {
            return rows;
        }

        float[] values = new float[rows.Length];
        for (int i = 0; i < Depth; i++)
        {
            for (int o = 0; o < Width; o++)
            {
                values[(i * Width) + o] = rows[(o * Depth) + i];
            }
        }

        return values;
    }
}
