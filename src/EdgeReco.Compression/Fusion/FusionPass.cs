using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Fusion;

/// <summary>Replaces a pattern of nodes by one that does the same. What a pattern makes on the way must be read by nobody else.</summary>
internal abstract class FusionPass : IModelPass
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ModelProto model = context.Model.Proto;
        int opset = ModelCheck.Opset(model);
        int fused = Sweeps.Run(context.Model, Sweep, context.Cancellation);
        if (fused > 0)
        {
            Liveness.RemoveDead(model.Graph);
            if (GraphWalk.Nodes(model.Graph).Any(node => node.Domain == Operators.Contrib))
            {
                Operators.Import(model, Operators.Contrib, 1);
            }
        }

        context.Report.Rewrote(Name, fused);

        int Sweep(GraphEditor editor)
        {
            ValueTypes types = ShapeInference.Infer(context.Model);
            var taken = new HashSet<NodeProto>(ReferenceEqualityComparer.Instance);
            var casts = new Dictionary<string, string>(StringComparer.Ordinal);
            int changes = 0;
            foreach (NodeProto node in editor.Graph.Node)
            {
                var match = new FusionMatch(editor, types, opset, casts);
                match.Take(node);

                // A node of another match of this sweep waits for the next one.
                if (taken.Contains(node) || TryFuse(match, node) is not { } replacements || match.Nodes.Any(taken.Contains))
                {
                    continue;
                }

                // Only the last node is replaced; what led to it is dead now, and goes afterwards.
                editor.Replace(node, replacements);
                taken.UnionWith(match.Nodes);
                foreach ((string value, string cast) in match.NewCasts)
                {
                    casts.Add(value, cast);
                }

                changes++;
            }

            return changes;
        }
    }

    /// <summary>Looks for the pattern that ends in a node.</summary>
    /// <param name="match">What to look with; the last node is taken already.</param>
    /// <param name="last">The last node.</param>
    /// <returns>What takes the pattern's place, making the last node's outputs; null when the pattern is not there.</returns>
    protected abstract NodeProto[]? TryFuse(FusionMatch match, NodeProto last);
}
