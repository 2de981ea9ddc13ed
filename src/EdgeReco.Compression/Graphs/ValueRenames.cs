using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Values that others take the place of, so that the nodes which made them can go.</summary>
internal sealed class ValueRenames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>Notes that whoever reads one value is to read another.</summary>
    public void Add(string old, string replacement) => _names[old] = replacement;

    /// <summary>Whether a value is part of a change that is noted already.</summary>
    public bool Touches(string name) => _names.ContainsKey(name) || _names.ContainsValue(name);

    /// <summary>Where the value comes from once the changes are made.</summary>
    public string Resolve(string name)
    {
        while (_names.TryGetValue(name, out string? other))
        {
            name = other;
        }

        return name;
    }

    /// <summary>Changes what the nodes of a graph and of the graphs nested in it read. The graph's own outputs keep their names.</summary>
    public void Apply(GraphProto graph)
    {
        if (_names.Count > 0)
        {
            Apply(graph, []);
        }
    }

    private void Apply(GraphProto graph, HashSet<string> hidden)
    {
        foreach (NodeProto node in graph.Node)
        {
            for (int i = 0; i < node.Input.Count; i++)
            {
                if (!hidden.Contains(node.Input[i]))
                {
                    node.Input[i] = Resolve(node.Input[i]);
                }
            }

            foreach (GraphProto nested in GraphWalk.NestedIn(node))
            {
                // A nested graph's own value hides one of the same name outside.
                HashSet<string> inner = [.. hidden, .. Own(nested)];
                Apply(nested, inner);
                foreach (ValueInfoProto output in nested.Output.Where(output => !inner.Contains(output.Name)))
                {
                    output.Name = Resolve(output.Name);
                }
            }
        }
    }

    /// <summary>Values that a graph itself makes or is given.</summary>
    public static IEnumerable<string> Own(GraphProto graph) =>
        graph.Input.Select(value => value.Name)
            .Concat(graph.Initializer.Select(tensor => tensor.Name))
            .Concat(graph.SparseInitializer.Select(sparse => sparse.Values.Name))
            .Concat(graph.Node.SelectMany(node => node.Output));
}
