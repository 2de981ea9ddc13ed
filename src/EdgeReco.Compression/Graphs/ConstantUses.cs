using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Who reads which constant, over all graphs of a model: a constant may be read from graphs nested in its own.</summary>
internal sealed class ConstantUses
{
    private readonly Dictionary<TensorProto, List<ConstantUse>> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TensorProto> _outputs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads all graphs of a model.</summary>
    public ConstantUses(IReadOnlyList<GraphEditor> editors)
    {
        foreach (GraphEditor editor in editors)
        {
            foreach (NodeProto node in editor.Graph.Node)
            {
                for (int i = 0; i < node.Input.Count; i++)
                {
                    if (node.Input[i].Length > 0 && editor.TryGetConstant(node.Input[i], out TensorProto tensor))
                    {
                        Note(tensor, new ConstantUse(editor, node, i));
                    }
                }
            }

            foreach (ValueInfoProto output in editor.Graph.Output)
            {
                if (editor.TryGetConstant(output.Name, out TensorProto tensor))
                {
                    _outputs.Add(tensor);
                }
            }
        }
    }

    /// <summary>The nodes that read a constant, outer graphs first; one that reads it twice is there twice.</summary>
    public IReadOnlyList<ConstantUse> Of(TensorProto tensor) => _uses.GetValueOrDefault(tensor) ?? [];

    /// <summary>Whether a graph gives a constant as its output.</summary>
    public bool IsOutput(TensorProto tensor) => _outputs.Contains(tensor);

    private void Note(TensorProto tensor, ConstantUse use)
    {
        if (!_uses.TryGetValue(tensor, out List<ConstantUse>? uses))
        {
            _uses[tensor] = uses = [];
        }

        uses.Add(use);
    }
}
