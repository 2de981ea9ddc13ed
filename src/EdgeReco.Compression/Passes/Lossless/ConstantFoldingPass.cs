using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>
/// Computes what depends on constants only, in ONNX Runtime, and stores the results. A node stays where its result
/// would take more room than the node and the constants that go with it.
/// </summary>
internal sealed class ConstantFoldingPass : IModelPass
{
    /// <inheritdoc/>
    public string Name => "fold-constants";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        OnnxModel model = context.Model;
        int folded = 0;
        while (true)
        {
            int before = folded;
            foreach (GraphEditor editor in GraphEditor.All(model.Proto))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                folded += Fold(editor, model, context.Report);
            }

            if (folded == before)
            {
                break;
            }
        }

        context.Report.Rewrote(Name, folded);
    }

    private int Fold(GraphEditor editor, OnnxModel model, PassReport report)
    {
        FoldingPlan plan = FoldingPlan.Make(editor, model);
        if (plan.Nodes.Count == 0)
        {
            return 0;
        }

        Dictionary<string, TensorProto>? results = ConstantEvaluation.TryRun(model.Proto, editor, plan.Nodes, plan.Wanted);
        IReadOnlyList<NodeProto> folded = plan.Nodes;
        if (results is null)
        {
            // One of them cannot be run: find the ones that can, each alone.
            results = [];
            var alone = new List<NodeProto>();
            foreach (NodeProto node in plan.Nodes.Where(node => node.Input.All(input => input.Length == 0 || editor.TryGetConstant(input, out _))))
            {
                if (ConstantEvaluation.TryRun(model.Proto, editor, [node], [.. node.Output.Where(name => name.Length > 0)]) is { } own)
                {
                    alone.Add(node);
                    foreach ((string name, TensorProto tensor) in own)
                    {
                        results[name] = tensor;
                    }
                }
                else
                {
                    report.Skip(Name, node.Output[0], $"{node.OpType} cannot be computed here");
                }
            }

            folded = alone;
        }

        foreach (NodeProto node in folded)
        {
            editor.Replace(node);
        }

        foreach (TensorProto tensor in results.Values)
        {
            editor.Add(tensor);
        }

        // What nothing reads any more goes at once, so that the file never grows.
        var gone = new HashSet<NodeProto>(folded, ReferenceEqualityComparer.Instance);
        foreach (TensorProto tensor in editor.Graph.Initializer.Where(tensor => editor.IsInternal(tensor.Name) && editor.Initializers.ContainsKey(tensor.Name)).ToList())
        {
            IReadOnlyList<NodeProto> readers = editor.Consumers(tensor.Name);
            if (readers.Count > 0 && readers.All(gone.Contains))
            {
                editor.Remove(tensor);
            }
        }

        editor.Commit();
        return folded.Count;
    }
}
