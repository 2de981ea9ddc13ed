using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>A factor and a summand for each channel.</summary>
/// <param name="Scale">The factors.</param>
/// <param name="Shift">The summands.</param>
internal sealed record ChannelAffine(double[] Scale, double[] Shift)
{
    /// <summary>How many channels.</summary>
    public int Channels => Scale.Length;

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
        double[] scale = [.. inputs[0].Zip(inputs[3], (factor, variance) => factor / Math.Sqrt((double)variance + epsilon))];
        double[] shift = [.. inputs[1].Select((summand, i) => summand - (inputs[2][i] * scale[i]))];
        return Array.TrueForAll(scale, double.IsFinite) && Array.TrueForAll(shift, double.IsFinite) ? new ChannelAffine(scale, shift) : null;
    }
}
