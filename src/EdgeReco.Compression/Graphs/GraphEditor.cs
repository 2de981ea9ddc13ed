using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>
/// What passes need to know and change about one graph of a model. It sees the graph as it was when it was made: changes
/// are noted and take effect in <see cref="Commit"/>, all at once, so that large graphs stay fast. Names are unique over
/// the whole model, nested graphs included, so that a new value never hides one of an outer graph.
/// </summary>
internal sealed class GraphEditor
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, NodeProto> _producers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeProto>> _consumers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _captured = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeProto, NodeProto[]> _replaced = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TensorProto> _removedTensors = new(ReferenceEqualityComparer.Instance);
    private readonly List<TensorProto> _addedTensors = [];
    private readonly List<NodeProto> _firstNodes = [];

    /// <summary>Indexes a graph without nested ones, or the outermost graph of a model.</summary>
    public GraphEditor(GraphProto graph)
        : this(graph, null, GraphWalk.Names(graph))
    {
    }

    private GraphEditor(GraphProto graph, GraphEditor? outer, HashSet<string> names)
    {
        Graph = graph;
        Outer = outer;
        _names = names;
        foreach (TensorProto tensor in graph.Initializer)
        {
            Initializers[tensor.Name] = tensor;
        }

        // A constant that is also an input may be given another value at run time: it is no constant.
        foreach (ValueInfoProto input in graph.Input)
        {
            Initializers.Remove(input.Name);
        }

        foreach (NodeProto node in graph.Node)
        {
            foreach (string input in node.Input.Where(input => input.Length > 0))
            {
                Consumers(input, create: true).Add(node);
            }

            foreach (string output in node.Output.Where(output => output.Length > 0))
            {
                _producers[output] = node;
            }

            foreach (GraphProto nested in GraphWalk.NestedIn(node))
            {
                foreach (string name in GraphWalk.Captured(nested))
                {
                    _captured.Add(name);
                }
            }
        }

        foreach (ValueInfoProto output in graph.Output)
        {
            _outputs.Add(output.Name);
        }
    }

    /// <summary>The graph.</summary>
    public GraphProto Graph { get; }

    /// <summary>The editor of the graph around this one; null for a model's own graph.</summary>
    public GraphEditor? Outer { get; }

    /// <summary>Constants of this graph by name.</summary>
    public Dictionary<string, TensorProto> Initializers { get; } = new(StringComparer.Ordinal);

    /// <summary>Editors of all graphs of a model, outer ones before those nested in them.</summary>
    public static IReadOnlyList<GraphEditor> All(ModelProto model)
    {
        var editors = new List<GraphEditor>();
        Visit(model.Graph, null);
        return editors;

        void Visit(GraphProto graph, GraphEditor? outer)
        {
            var editor = new GraphEditor(graph, outer, outer?._names ?? GraphWalk.Names(graph));
            editors.Add(editor);
            foreach (GraphProto nested in graph.Node.SelectMany(GraphWalk.NestedIn))
            {
                Visit(nested, editor);
            }
        }
    }

    /// <summary>A constant of this graph or of one around it.</summary>
    public bool TryGetConstant(string name, out TensorProto tensor)
    {
        for (GraphEditor? editor = this; editor is not null; editor = editor.Outer)
        {
            if (editor.Initializers.TryGetValue(name, out tensor!))
            {
                return true;
            }

            if (editor._producers.ContainsKey(name))
            {
                break;
            }
        }

        tensor = null!;
        return false;
    }

    /// <summary>The node of this graph that makes a value; null for inputs, constants and values of outer graphs.</summary>
    public NodeProto? Producer(string name) => _producers.GetValueOrDefault(name);

    /// <summary>Nodes of this graph that read a value; one that reads it twice is there twice.</summary>
    public IReadOnlyList<NodeProto> Consumers(string name) => Consumers(name, create: false);

    /// <summary>Whether a value is an output of this graph.</summary>
    public bool IsOutput(string name) => _outputs.Contains(name);

    /// <summary>Whether exactly one node reads a value, no graph output is it and no nested graph reads it.</summary>
    public bool IsUsedOnce(string name) => Consumers(name).Count == 1 && !_outputs.Contains(name) && !_captured.Contains(name);

    /// <summary>Whether nothing but nodes of this graph reads a value: no output is it and no nested graph reads it.</summary>
    public bool IsInternal(string name) => !_outputs.Contains(name) && !_captured.Contains(name);

    /// <summary>A value name that is still free in the whole model.</summary>
    public string Fresh(string name)
    {
        string candidate = name;
        for (int i = 2; !_names.Add(candidate); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }

    /// <summary>Adds a constant to this graph.</summary>
    public string Add(TensorProto tensor)
    {
        _addedTensors.Add(tensor);
        Initializers[tensor.Name] = tensor;
        return tensor.Name;
    }

    /// <summary>Removes a constant of this graph.</summary>
    public void Remove(TensorProto tensor)
    {
        _removedTensors.Add(tensor);
        Initializers.Remove(tensor.Name);
    }

    /// <summary>Replaces one node by several, by none to remove it. A later call for the same node takes the earlier one's place.</summary>
    public void Replace(NodeProto node, params NodeProto[] replacements) => _replaced[node] = replacements;

    /// <summary>Puts nodes before all others, for whatever reads them, nested graphs too.</summary>
    public void Prepend(IEnumerable<NodeProto> nodes) => _firstNodes.AddRange(nodes);

    /// <summary>Makes the changes. The editor is not to be used afterwards; make a new one.</summary>
    public void Commit()
    {
        if (_replaced.Count > 0 || _firstNodes.Count > 0)
        {
            NodeProto[] nodes = [.. _firstNodes, .. Graph.Node.SelectMany(node => _replaced.TryGetValue(node, out NodeProto[]? others) ? others : [node])];
            Graph.Node.Clear();
            Graph.Node.AddRange(nodes);
            ClearRepeatedNames();
        }

        if (_removedTensors.Count > 0 || _addedTensors.Count > 0)
        {
            TensorProto[] tensors = [.. Graph.Initializer.Concat(_addedTensors).Where(tensor => !_removedTensors.Contains(tensor))];
            Graph.Initializer.Clear();
            Graph.Initializer.AddRange(tensors);
        }
    }

    /// <summary>Makes a node of the default operator set; its name is its first output.</summary>
    public static NodeProto Node(string operation, IEnumerable<string> inputs, params IEnumerable<string> outputs)
    {
        var node = new NodeProto { OpType = operation };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs);
        node.Name = node.Output[0];
        return node;
    }

    // ONNX Runtime refuses a graph in which two nodes have one name; none at all is fine.
    private void ClearRepeatedNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (NodeProto node in Graph.Node.Where(node => node.Name.Length > 0))
        {
            if (!names.Add(node.Name))
            {
                node.Name = "";
            }
        }
    }

    private List<NodeProto> Consumers(string name, bool create)
    {
        if (_consumers.TryGetValue(name, out List<NodeProto>? consumers))
        {
            return consumers;
        }

        consumers = [];
        if (create)
        {
            _consumers[name] = consumers;
        }

        return consumers;
    }
}
