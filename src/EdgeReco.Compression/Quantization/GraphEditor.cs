using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>What the passes need to know and change about a graph.</summary>
internal sealed class GraphEditor
{
    private readonly GraphProto _graph;
    private readonly Dictionary<string, int> _uses = [];
    private readonly HashSet<string> _names = [];

    /// <summary>Indexes a graph.</summary>
    public GraphEditor(GraphProto graph)
    {
        _graph = graph;
        foreach (TensorProto tensor in graph.Initializer)
        {
            Initializers[tensor.Name] = tensor;
            _names.Add(tensor.Name);
        }

        foreach (NodeProto node in graph.Node)
        {
            foreach (string input in node.Input)
            {
                _uses[input] = _uses.GetValueOrDefault(input) + 1;
            }

            _names.UnionWith(node.Output);
        }

        foreach (ValueInfoProto value in graph.Input.Concat(graph.Output))
        {
            _names.Add(value.Name);
            _uses[value.Name] = _uses.GetValueOrDefault(value.Name) + 1;
        }
    }

    /// <summary>Constants by name.</summary>
    public Dictionary<string, TensorProto> Initializers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether exactly one node reads a value, and no graph output is it.</summary>
    public bool IsUsedOnce(string name) => _uses.GetValueOrDefault(name) == 1;

    /// <summary>A value name that is still free.</summary>
    public string Fresh(string name)
    {
        string candidate = name;
        for (int i = 2; !_names.Add(candidate); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }

    /// <summary>Adds a constant.</summary>
    public string Add(TensorProto tensor)
    {
        _graph.Initializer.Add(tensor);
        Initializers[tensor.Name] = tensor;
        return tensor.Name;
    }

    /// <summary>Removes a constant.</summary>
    public void Remove(TensorProto tensor)
    {
        _graph.Initializer.Remove(tensor);
        Initializers.Remove(tensor.Name);
    }

    /// <summary>Makes a node.</summary>
    public static NodeProto Node(string operation, IEnumerable<string> inputs, params IEnumerable<string> outputs)
    {
        var node = new NodeProto { OpType = operation };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs);
        node.Name = node.Output[0];
        return node;
    }

    /// <summary>Replaces one node by several.</summary>
    public void Replace(NodeProto node, params NodeProto[] replacements)
    {
        int at = _graph.Node.IndexOf(node);
        _graph.Node.RemoveAt(at);
        foreach (NodeProto replacement in replacements)
        {
            _graph.Node.Insert(at++, replacement);
        }
    }
}
