using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes.Lossless;

namespace EdgeReco.Compression.Splitting;

/// <summary>
/// A graph whose nodes go to parts. Nodes that only constants go into belong to no part: each part that reads them has
/// them, as it has constants, so that no weight crosses a cut.
/// </summary>
internal sealed class GraphCut
{
    private readonly Dictionary<NodeProto, int> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<NodeProto> _constant = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, NodeProto> _producers = new(StringComparer.Ordinal);

    /// <summary>Reads a graph whose nodes are in order.</summary>
    public GraphCut(GraphProto graph)
    {
        Graph = graph;
        foreach (TensorProto tensor in graph.Initializer)
        {
            Initializers[tensor.Name] = tensor;
        }

        foreach (SparseTensorProto sparse in graph.SparseInitializer)
        {
            Sparse[sparse.Values.Name] = sparse;
        }

        var constant = new HashSet<string>(Initializers.Keys.Concat(Sparse.Keys), StringComparer.Ordinal);
        foreach (NodeProto node in graph.Node)
        {
            foreach (string output in Made(node))
            {
                _producers[output] = node;
            }

            if (DependsOnly(node, constant))
            {
                constant.UnionWith(Made(node));
                _constant.Add(node);
            }
            else
            {
                Nodes.Add(node);
            }
        }
    }

    /// <summary>The graph.</summary>
    public GraphProto Graph { get; }

    /// <summary>Nodes that depend on inputs, in the order of the graph.</summary>
    public List<NodeProto> Nodes { get; } = [];

    /// <summary>Constants by name.</summary>
    public Dictionary<string, TensorProto> Initializers { get; } = new(StringComparer.Ordinal);

    /// <summary>Sparse constants by name.</summary>
    public Dictionary<string, SparseTensorProto> Sparse { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a node depends on nothing but constants.</summary>
    public bool IsConstant(NodeProto node) => _constant.Contains(node);

    /// <summary>The node that makes a value; null for inputs and constants.</summary>
    public NodeProto? Producer(string name) => _producers.GetValueOrDefault(name);

    /// <summary>Where a node goes; -1 where it is in no part.</summary>
    public int PartOf(NodeProto? node) => node is not null && _parts.TryGetValue(node, out int part) ? part : -1;

    /// <summary>Puts a node into a part.</summary>
    public void Put(NodeProto node, int part) => _parts[node] = part;

    /// <summary>Adds a node before another, in a part.</summary>
    public void Insert(NodeProto node, NodeProto before, int part)
    {
        Nodes.Insert(Nodes.FindIndex(other => ReferenceEquals(other, before)), node);
        _producers[node.Output[0]] = node;
        Put(node, part);
    }

    /// <summary>Values that a node reads, those of its nested graphs included; each once.</summary>
    public static IEnumerable<string> Reads(NodeProto node) =>
        node.Input.Where(input => input.Length > 0).Concat(GraphWalk.NestedIn(node).SelectMany(GraphWalk.Captured)).Distinct(StringComparer.Ordinal);

    /// <summary>Values that a node makes.</summary>
    public static IEnumerable<string> Made(NodeProto node) => node.Output.Where(output => output.Length > 0);

    /// <summary>A value and all nodes that it depends on and that are in no part yet, in the order of the graph.</summary>
    public IReadOnlyList<NodeProto> Ancestors(IEnumerable<string> values)
    {
        var seen = new HashSet<NodeProto>(ReferenceEqualityComparer.Instance);
        var open = new Stack<string>(values);
        while (open.TryPop(out string? name))
        {
            if (Producer(name) is { } node && seen.Add(node))
            {
                foreach (string read in Reads(node))
                {
                    open.Push(read);
                }
            }
        }

        return [.. Nodes.Where(node => seen.Contains(node) && PartOf(node) < 0)];
    }

    private static bool DependsOnly(NodeProto node, HashSet<string> constant) =>
        !FoldingPlan.IsRandom(node.OpType)
        && (Operators.Is(node, "Constant") || (node.Domain is "" or "ai.onnx" or Operators.Contrib && Reads(node).Any()))
        && Reads(node).All(constant.Contains);
}
