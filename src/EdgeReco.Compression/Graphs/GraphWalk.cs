using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Ways through a graph and the graphs nested in its nodes (If, Loop, Scan).</summary>
internal static class GraphWalk
{
    /// <summary>The graphs right inside a node.</summary>
    public static IEnumerable<GraphProto> NestedIn(NodeProto node) =>
        node.Attribute.SelectMany(attribute => attribute.G is { } graph ? attribute.Graphs.Prepend(graph) : attribute.Graphs);

    /// <summary>A graph and all graphs nested in it.</summary>
    public static IEnumerable<GraphProto> Graphs(GraphProto graph) =>
        graph.Node.SelectMany(NestedIn).SelectMany(Graphs).Prepend(graph);

    /// <summary>All nodes of a graph and of the graphs nested in it.</summary>
    public static IEnumerable<NodeProto> Nodes(GraphProto graph) => Graphs(graph).SelectMany(inner => inner.Node);

    /// <summary>All value names of a graph and of the graphs nested in it.</summary>
    public static HashSet<string> Names(GraphProto graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (GraphProto inner in Graphs(graph))
        {
            names.UnionWith(inner.Initializer.Select(tensor => tensor.Name));
            names.UnionWith(inner.SparseInitializer.Select(tensor => tensor.Values.Name));
            names.UnionWith(inner.Input.Concat(inner.Output).Concat(inner.ValueInfo).Select(value => value.Name));
            names.UnionWith(inner.Node.SelectMany(node => node.Input.Concat(node.Output)));
        }

        return names;
    }

    /// <summary>Values that a nested graph reads from the graphs around it.</summary>
    public static IEnumerable<string> Captured(GraphProto nested)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        own.UnionWith(nested.Input.Select(value => value.Name));
        own.UnionWith(nested.Initializer.Select(tensor => tensor.Name));
        own.UnionWith(nested.SparseInitializer.Select(tensor => tensor.Values.Name));
        own.UnionWith(nested.Node.SelectMany(node => node.Output));
        return nested.Node.SelectMany(node => node.Input.Concat(NestedIn(node).SelectMany(Captured)))
            .Concat(nested.Output.Select(value => value.Name))
            .Where(name => name.Length > 0 && !own.Contains(name))
            .Distinct(StringComparer.Ordinal);
    }
}
