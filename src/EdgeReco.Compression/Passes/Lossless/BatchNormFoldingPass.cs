using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>
/// Batch normalization after a Conv, ConvTranspose, Gemm or MatMul: y = (x - mean) · scale / sqrt(variance + epsilon) + shift
/// is a factor for each output channel and a bias, and both go into the weights.
/// </summary>
internal sealed class BatchNormFoldingPass : IModelPass
{
    /// <inheritdoc/>
    public string Name => "fold-batch-norm";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ValueTypes? types = null;
        int folded = Sweeps.Run(context.Model, Sweep, context.Cancellation);
        if (folded > 0)
        {
            Liveness.RemoveDead(context.Model.Proto.Graph);
        }

        context.Report.Rewrote(Name, folded);

        int Sweep(GraphEditor editor)
        {
            foreach (NodeProto norm in editor.Graph.Node)
            {
                if (ChannelAffine.Of(editor, norm) is { } affine
                    && editor.IsUsedOnce(norm.Input[0])
                    && editor.Producer(norm.Input[0]) is { } node
                    && TryFold(editor, node, affine, types ??= ShapeInference.Infer(context.Model)))
                {
                    node.Output[0] = norm.Output[0];
                    editor.Replace(norm);
                    return 1;
                }
            }

            return 0;
        }
    }

    private static bool TryFold(GraphEditor editor, NodeProto node, ChannelAffine affine, ValueTypes types) => node.OpType switch
    {
        _ when node.Domain is not ("" or "ai.onnx") => false,
        "Conv" => Fold(editor, node, affine, WeightLayout.Outer, 1f),
        "ConvTranspose" => Fold(editor, node, affine, WeightLayout.Second, 1f),
        "Gemm" => Fold(editor, node, affine, Attributes.Int(node, "transB", 0) != 0 ? WeightLayout.Outer : WeightLayout.Last, Attributes.Float(node, "beta", 1f)),
        "MatMul" => types[node.Input[0]].Rank == 2 && FoldMatMul(editor, node, affine),
        _ => false,
    };

    private static bool FoldMatMul(GraphEditor editor, NodeProto node, ChannelAffine affine)
    {
        if (!Constants.TrySingles(editor, node.Input[1], 2, out _) || !Fold(editor, node, affine, WeightLayout.Last, 1f))
        {
            return false;
        }

        node.OpType = "Gemm";
        return true;
    }

    private static bool Fold(GraphEditor editor, NodeProto node, ChannelAffine affine, WeightLayout layout, float beta)
    {
        if (node.Input.Count < 2
            || !editor.Initializers.TryGetValue(node.Input[1], out TensorProto? weights)
            || !editor.IsUsedOnce(weights.Name)
            || !TensorData.TryReadSingles(weights, out float[] values))
        {
            return false;
        }

        float[]? bias = null;
        TensorProto? old = null;
        if (node.Input.Count > 2 && node.Input[2].Length > 0)
        {
            if (!editor.Initializers.TryGetValue(node.Input[2], out old)
                || !editor.IsUsedOnce(old.Name)
                || !TensorData.TryReadSingles(old, out float[] biases)
                || (biases.Length != affine.Channels && biases.Length != 1)
                || old.Dims.Count > 2
                || (old.Dims.Count == 2 && old.Dims[0] != 1))
            {
                return false;
            }

            bias = [.. Enumerable.Range(0, affine.Channels).Select(i => beta * biases[biases.Length == 1 ? 0 : i])];
        }

        if (!ScaleWeights(weights, values, affine, layout, (int)Attributes.Int(node, "group", 1)))
        {
            return false;
        }

        editor.Remove(weights);
        node.Input[1] = editor.Add(TensorData.Create(weights.Name, values, [.. weights.Dims]));
        if (old is not null)
        {
            editor.Remove(old);
        }

        // The normalization's own constants go, so the file shrinks even where a bias is new.
        string name = editor.Add(TensorData.Create(old?.Name ?? editor.Fresh("b"), affine.Bias(bias), [affine.Channels]));
        if (node.Input.Count > 2)
        {
            node.Input[2] = name;
        }
        else
        {
            node.Input.Add(name);
        }

        if (Attributes.Find(node, "beta") is { } attribute)
        {
            node.Attribute.Remove(attribute);
        }

        return true;
    }

    private static bool ScaleWeights(TensorProto weights, float[] values, ChannelAffine affine, WeightLayout layout, int group)
    {
        // Weights are [before, channels, after]; a transposed convolution has the groups in its first axis.
        int axis = layout switch { WeightLayout.Outer => 0, WeightLayout.Second => 1, _ => weights.Dims.Count - 1 };
        if (weights.Dims.Count < 2)
        {
            return false;
        }

        int channels = (int)weights.Dims[axis];
        int after = (int)weights.Dims.Skip(axis + 1).Aggregate(1L, (product, dim) => product * dim);
        int inGroup = layout == WeightLayout.Second ? (int)weights.Dims[0] / group : int.MaxValue;
        if (channels * (layout == WeightLayout.Second ? group : 1) != affine.Channels)
        {
            return false;
        }

        for (int i = 0; i < values.Length; i++)
        {
            int channel = i / after % channels;
            int before = i / after / channels;
            values[i] *= affine.Scale[layout == WeightLayout.Second ? (before / inGroup * channels) + channel : channel];
        }

        return true;
    }

    private enum WeightLayout
    {
        Outer,
        Second,
        Last,
    }
}
