using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Precision;

/// <summary>
/// Rewrites one graph. A value keeps its name in single precision, so that outputs and nested graphs find it; in half
/// precision it has a name of its own. Casts are made once for each value, where it is first needed.
/// </summary>
internal sealed class HalfGraph(GraphEditor editor, ValueTypes types, HashSet<NodeProto> half, HalfConstants constants)
{
    private readonly Dictionary<string, string> _halves = new(StringComparer.Ordinal);

    /// <summary>Notes the changes; the caller commits them.</summary>
    public void Rewrite()
    {
        foreach (NodeProto node in editor.Graph.Node.Where(half.Contains))
        {
            var nodes = new List<NodeProto>();
            NodeProto other = node.Clone();
            for (int i = 0; i < other.Input.Count; i++)
            {
                other.Input[i] = types.IsSingle(node.Input[i]) ? Half(node.Input[i], nodes) : node.Input[i];
            }

            nodes.Add(other);
            for (int i = 0; i < other.Output.Count; i++)
            {
                string name = node.Output[i];
                if (name.Length == 0)
                {
                    continue;
                }

                other.Output[i] = editor.Fresh($"{name}_fp16");
                _halves[name] = other.Output[i];
                if (!editor.IsInternal(name) || editor.Consumers(name).Any(consumer => !half.Contains(consumer)))
                {
                    nodes.Add(Cast(other.Output[i], TensorProto.Types.DataType.Float, name));
                }
            }

            editor.Replace(node, [.. nodes]);
        }
    }

    private string Half(string name, List<NodeProto> nodes)
    {
        if (_halves.TryGetValue(name, out string? known))
        {
            return known;
        }

        if (editor.TryGetConstant(name, out TensorProto tensor))
        {
            return _halves[name] = constants.Half(tensor);
        }

        string cast = editor.Fresh($"{name}_fp16");
        nodes.Add(Cast(name, TensorProto.Types.DataType.Float16, cast));
        return _halves[name] = cast;
    }

    private static NodeProto Cast(string input, TensorProto.Types.DataType type, string output)
    {
        NodeProto cast = GraphEditor.Node("Cast", [input], output).With("to", (long)type);

        // The node whose output is cast keeps its own name, which may be that of its output; the other one is new.
        cast.Name = type == TensorProto.Types.DataType.Float ? input : output;
        return cast;
    }
}
