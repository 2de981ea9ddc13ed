using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Precision;

/// <summary>
/// Weights and arithmetic in half precision (<c>fp16</c>), for GPUs and TensorRT: inputs and outputs of the model and of
/// nested graphs stay in single precision, and so do operators that need it; casts go in where the two meet. On a CPU
/// ONNX Runtime has few half-precision kernels and casts back and forth: take <see cref="HalfStoragePass"/> there.
/// </summary>
internal sealed class HalfPrecisionPass(HalfPrecisionOptions options) : IModelPass
{
    /// <inheritdoc/>
    public string Name => "fp16";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ModelProto model = context.Model.Proto;
        GraphProto before = model.Graph.Clone();
        long size = model.CalculateSize();
        var attempt = new PassContext
        {
            Model = context.Model,
            Samples = context.Samples,
            Excluded = context.Excluded,
            MinSqnr = context.MinSqnr,
            Seed = context.Seed,
            Cancellation = context.Cancellation,
        };
        Convert(attempt);
        if (options.StoreRest)
        {
            new HalfStoragePass(options.MinimumElements).Apply(attempt);
        }

        if (model.CalculateSize() >= size && attempt.Report.Tensors.Count + attempt.Report.Rewrites.Count > 0)
        {
            model.Graph = before;
            context.Report.Skip(Name, before.Name, "the file would grow");
            return;
        }

        foreach (QuantizedTensor tensor in attempt.Report.Tensors)
        {
            context.Report.Add(tensor);
        }

        foreach (PassRewrite rewrite in attempt.Report.Rewrites)
        {
            context.Report.Rewrote(rewrite.Pass, rewrite.Places);
        }

        foreach (PassSkip skip in attempt.Report.Skips.DistinctBy(skip => skip.Name))
        {
            context.Report.Skip(skip.Pass, skip.Name, skip.Reason);
        }
    }

    private void Convert(PassContext context)
    {
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(context.Model.Proto);
        var constants = new HalfConstants(editors, context.Report, Name);
        var types = new ValueTypes(editors);
        IReadOnlySet<string> large = LargeValues.Find(context, Name, context.Model.Proto.Graph, types);
        var half = new HashSet<NodeProto>(ReferenceEqualityComparer.Instance);
        foreach (GraphEditor editor in editors)
        {
            half.UnionWith(editor.Graph.Node.Where(node => IsHalf(node, editor)));
        }

        foreach (GraphEditor editor in editors)
        {
            new HalfGraph(editor, types, half, constants).Rewrite();
        }

        constants.Finish(half);
        foreach (GraphEditor editor in editors)
        {
            editor.Commit();
        }

        context.Report.Rewrote(Name, half.Count);

        bool IsHalf(NodeProto node, GraphEditor editor) =>
            node.Domain.Length == 0
            && HalfOperators.Computed.Contains(node.OpType)
            && !options.KeepSingle.Contains(node.OpType)
            && context.MayChange(node)
            && (node.OpType == "Split" || node.Output.Count == 1)
            && types.IsSingle(node.Output[0])
            && node.Input.All(types.IsKnown)
            && !node.Input.Concat(node.Output).Any(large.Contains)
            && node.Input.All(input => !types.IsSingle(input) || !editor.TryGetConstant(input, out TensorProto tensor) || constants.Fits(tensor));
    }
}
