using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Onnx;

/// <summary>Whether every value of a graph is made exactly once and before it is read.</summary>
internal static class GraphCheck
{
    /// <summary>Checks a graph and those nested in it; nodes that are not in order are put in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="outer">Values of the graphs around it.</param>
    /// <exception cref="InvalidDataException">Something is wrong; the message names the node or value.</exception>
    public static void Run(GraphProto graph, IReadOnlySet<string> outer)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (ValueInfoProto input in graph.Input)
        {
            AddOnce(own, input.Name, "input");
        }

        // An initializer may give an input its default value.
        var constants = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in graph.Initializer.Select(tensor => tensor.Name).Concat(graph.SparseInitializer.Select(sparse => sparse.Values.Name)))
        {
            AddOnce(constants, name, "constant");
        }

        own.UnionWith(constants);
        var known = new HashSet<string>(outer, StringComparer.Ordinal);
        known.UnionWith(own);
        foreach (NodeProto node in graph.Node)
        {
            if (node.OpType.Length == 0)
            {
                throw new InvalidDataException($"node {NameOf(node)}: it has no operator");
            }

            OperatorInputs.Check(node);

            foreach (string output in node.Output.Where(output => output.Length > 0))
            {
                AddOnce(own, output, "value");
            }
        }

        foreach (NodeProto node in GraphOrder.Sort(graph, known))
        {
            foreach (GraphProto nested in GraphWalk.NestedIn(node))
            {
                Run(nested, known);
            }

            known.UnionWith(node.Output);
        }

        foreach (ValueInfoProto output in graph.Output.Where(output => !known.Contains(output.Name)))
        {
            throw new InvalidDataException($"output {output.Name}: no node makes it");
        }
    }

    /// <summary>What messages call a node: its name, or its first output.</summary>
    public static string NameOf(NodeProto node) => node.Name.Length > 0 ? node.Name : node.Output.FirstOrDefault() ?? node.OpType;

    private static void AddOnce(HashSet<string> names, string name, string kind)
    {
        if (name.Length == 0)
        {
            throw new InvalidDataException($"a graph {kind} has no name");
        }

        if (!names.Add(name))
        {
            throw new InvalidDataException($"{kind} {name}: another value has that name");
        }
    }
}
