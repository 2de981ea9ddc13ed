using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>
/// (x - mean) · scale + shift for each channel. All in single precision and in the order in which ONNX Runtime does it when
/// it opens a model: the folded model then gives the same bits, which matters where later layers magnify the last of them.
/// </summary>
/// <param name="Scale">The factors.</param>
/// <param name="Mean">What is taken off first.</param>
/// <param name="Shift">The summands.</param>
internal sealed record ChannelAffine(float[] Scale, float[] Mean, float[] Shift)
{
    /// <summary>How many channels.</summary>
    public int Channels => Scale.Length;

    /// <summary>The bias that does the same once weights carry the factors.</summary>
    /// <param name="bias">The bias so far, one a channel; null where there is none.</param>
    public float[] Bias(float[]? bias) =>
    [
        .. Enumerable.Range(0, Channels).Select(i => bias is null ? Shift[i] - (Mean[i] * Scale[i]) : ((bias[i] - Mean[i]) * Scale[i]) + Shift[i]),
    ];

    /// <summary>What a batch normalization with constant statistics does; null when the node is none.</summary>
    public static ChannelAffine? Of(GraphEditor editor, NodeProto node)
    {
        if (!Operators.Is(node, "BatchNormalization") || node.Input.Count != 5 || Attributes.Int(node, "training_mode", 0) != 0
            || node.Output.Skip(1).Any(output => output.Length > 0))
        {
            return null;
        }

        float[][] inputs = new float[4][];
        for (int i = 0; i < 4; i++)
        {
            if (!Constants.TrySingles(editor, node.Input[i + 1], 1, out TensorProto tensor) || !TensorData.TryReadSingles(tensor, out inputs[i]))
            {
                return null;
            }
        }

        if (inputs.Any(input => input.Length != inputs[0].Length))
        {
            return null;
        }

        float epsilon = Attributes.Float(node, "epsilon", 1e-5f);
        var affine = new ChannelAffine([.. inputs[0].Zip(inputs[3], (factor, variance) => factor / MathF.Sqrt(variance + epsilon))], inputs[2], inputs[1]);
        return Array.TrueForAll(affine.Scale, float.IsFinite) && Array.TrueForAll(affine.Bias(null), float.IsFinite) ? affine : null;
    }
}
