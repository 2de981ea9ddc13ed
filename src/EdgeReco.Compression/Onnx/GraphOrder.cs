using EdgeReco.Compression.Graphs;

namespace EdgeReco.Compression.Onnx;

/// <summary>Puts the nodes of a graph in an order in which every value is made before it is read.</summary>
internal static class GraphOrder
{
    /// <summary>Sorts the graph's nodes where need be; those that may stay where they are do.</summary>
    /// <param name="graph">The graph, changed in place.</param>
    /// <param name="known">Inputs, constants and values of outer graphs.</param>
    /// <returns>The graph's nodes.</returns>
    /// <exception cref="InvalidDataException">A value is made by nobody, or nodes wait for each other.</exception>
    public static IReadOnlyList<NodeProto> Sort(GraphProto graph, IReadOnlySet<string> known)
    {
        string[][] reads = [.. graph.Node.Select(node => Reads(node).ToArray())];
        var producer = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < graph.Node.Count; i++)
        {
            foreach (string output in graph.Node[i].Output.Where(output => output.Length > 0))
            {
                producer[output] = i;
            }
        }

        var waiting = new int[reads.Length];
        var readers = new Dictionary<int, List<int>>();
        bool sorted = true;
        for (int i = 0; i < reads.Length; i++)
        {
            foreach (string name in reads[i])
            {
                // A node's own value goes before one of an outer graph that has the same name.
                if (!producer.TryGetValue(name, out int from))
                {
                    if (!known.Contains(name))
                    {
                        throw new InvalidDataException($"node {GraphCheck.NameOf(graph.Node[i])}: nobody makes its input {name}");
                    }

                    continue;
                }

                sorted &= from < i;
                waiting[i]++;
                (readers.TryGetValue(from, out List<int>? list) ? list : readers[from] = []).Add(i);
            }
        }

        if (sorted)
        {
            return graph.Node;
        }

        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, waiting.Length).Where(i => waiting[i] == 0).Select(i => (i, i)));
        var order = new List<NodeProto>(waiting.Length);
        while (ready.TryDequeue(out int i, out _))
        {
            order.Add(graph.Node[i]);
            foreach (int reader in readers.GetValueOrDefault(i) ?? [])
            {
                if (--waiting[reader] == 0)
                {
                    ready.Enqueue(reader, reader);
                }
            }
        }

        if (order.Count < waiting.Length)
        {
            int stuck = Array.FindIndex(waiting, count => count > 0);
            throw new InvalidDataException($"node {GraphCheck.NameOf(graph.Node[stuck])}: it waits for its own result: the graph has a cycle");
        }

        graph.Node.Clear();
        graph.Node.AddRange(order);
        return graph.Node;
    }

    private static IEnumerable<string> Reads(NodeProto node) =>
        node.Input.Where(input => input.Length > 0).Concat(GraphWalk.NestedIn(node).SelectMany(GraphWalk.Captured)).Distinct(StringComparer.Ordinal);
}
