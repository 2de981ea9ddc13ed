using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// The layers of a transformer, found by how values flow: where only one value is alive between what was computed and what
/// follows, and an Add of two computed values made it, a residual connection ends. A layer holds one attention and ends
/// at the last such sum before the next attention.
/// </summary>
internal sealed class ResidualStream
{
    private ResidualStream(IReadOnlyList<string> layerEnds, IReadOnlyList<NodeProto> attentions)
    {
        LayerEnds = layerEnds;
        Attentions = attentions;
    }

    /// <summary>The sum at the end of each layer.</summary>
    public IReadOnlyList<string> LayerEnds { get; }

    /// <summary>The node that makes each layer's attention weights.</summary>
    public IReadOnlyList<NodeProto> Attentions { get; }

    /// <summary>Reads a graph.</summary>
    /// <param name="graph">The graph; its nodes are in order.</param>
    /// <param name="stream">The layers, at least one.</param>
    /// <param name="reason">Why there are none.</param>
    public static bool TryRead(GraphProto graph, out ResidualStream stream, out string reason)
    {
        var editor = new GraphEditor(graph);
        HashSet<string> hidden = Hidden(editor);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < graph.Node.Count; i++)
        {
            // A Shape says how long a value is, not what it is.
            foreach (string input in graph.Node[i].Input.Where(input => hidden.Contains(input) && !IsShape(graph.Node[i])))
            {
                ends[input] = i;
            }
        }

        foreach (ValueInfoProto output in graph.Output)
        {
            ends[output.Name] = int.MaxValue;
        }

        var sums = new List<(int At, string Name)>();
        var attentions = new List<(int At, NodeProto Node)>();
        var live = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < graph.Node.Count; i++)
        {
            NodeProto node = graph.Node[i];
            if (!node.Output.Any(hidden.Contains))
            {
                continue;
            }

            live.UnionWith(node.Output.Where(output => ends.ContainsKey(output)));
            live.RemoveWhere(value => ends[value] <= i);
            if (live.Count == 1 && live.Contains(node.Output[0]) && Operators.Is(node, "Add") && node.Input.All(hidden.Contains))
            {
                sums.Add((i, node.Output[0]));
            }

            if (Operators.Is(node, "Softmax") || Operators.IsContrib(node, "Attention") || Operators.IsContrib(node, "MultiHeadAttention"))
            {
                attentions.Add((i, node));
            }
        }

        stream = null!;
        if (attentions.Count == 0)
        {
            reason = "no attention was found";
            return false;
        }

        var layers = new List<string>();
        for (int k = 0; k < attentions.Count; k++)
        {
            int next = k + 1 < attentions.Count ? attentions[k + 1].At : int.MaxValue;
            (int At, string Name) end = sums.LastOrDefault(sum => sum.At > attentions[k].At && sum.At < next);
            if (end.Name is null)
            {
                reason = "its attentions do not lie one after the other along a residual connection";
                return false;
            }

            layers.Add(end.Name);
        }

        reason = "";
        stream = new ResidualStream(layers, [.. attentions.Select(attention => attention.Node)]);
        return true;
    }

    // What depends on the largest table of embeddings; without one, on the float inputs.
    private static HashSet<string> Hidden(GraphEditor editor)
    {
        NodeProto? table = editor.Graph.Node
            .Where(node => Operators.Is(node, "Gather") && Constants.TrySingles(editor, node.Input[0], 2, out _))
            .MaxBy(node => editor.Initializers.TryGetValue(node.Input[0], out TensorProto? tensor) ? tensor.Dims[0] * tensor.Dims[1] : 0);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        hidden.UnionWith(table is not null
            ? table.Output
            : editor.Graph.Input.Where(input => input.Type?.TensorType?.ElemType == (int)TensorProto.Types.DataType.Float).Select(input => input.Name));
        foreach (NodeProto node in editor.Graph.Node.Where(node => !IsShape(node)))
        {
            if (node.Input.Any(hidden.Contains))
            {
                hidden.UnionWith(node.Output.Where(output => output.Length > 0));
            }
        }

        return hidden;
    }

    private static bool IsShape(NodeProto node) => Operators.Is(node, "Shape") || Operators.Is(node, "Size");
}
