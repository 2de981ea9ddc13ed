using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Which nodes and constants matter to the outputs.</summary>
internal static class Liveness
{
    /// <summary>Removes what no output of a graph depends on, also in the graphs nested in it.</summary>
    /// <returns>How many nodes and constants went.</returns>
    public static int RemoveDead(GraphProto graph)
    {
        var live = graph.Output.Select(output => output.Name).ToHashSet(StringComparer.Ordinal);
        var kept = new List<NodeProto>(graph.Node.Count);
        int removed = 0;
        for (int i = graph.Node.Count - 1; i >= 0; i--)
        {
            NodeProto node = graph.Node[i];
            if (!node.Output.Any(live.Contains))
            {
                removed++;
                continue;
            }

            kept.Add(node);
            foreach (GraphProto nested in GraphWalk.NestedIn(node))
            {
                removed += RemoveDead(nested);
                live.UnionWith(GraphWalk.Captured(nested));
            }

            live.UnionWith(node.Input);
        }

        kept.Reverse();
        live.UnionWith(graph.Input.Select(input => input.Name));
        TensorProto[] constants = [.. graph.Initializer.Where(tensor => live.Contains(tensor.Name))];
        SparseTensorProto[] sparse = [.. graph.SparseInitializer.Where(tensor => live.Contains(tensor.Values.Name))];
        removed += graph.Initializer.Count - constants.Length + graph.SparseInitializer.Count - sparse.Length;
        if (removed > 0)
        {
            Set(graph.Node, kept);
            Set(graph.Initializer, constants);
            Set(graph.SparseInitializer, sparse);
        }

        // Notes about values that are gone.
        var own = ValueRenames.Own(graph).ToHashSet(StringComparer.Ordinal);
        Set(graph.ValueInfo, [.. graph.ValueInfo.Where(value => own.Contains(value.Name))]);
        Set(graph.QuantizationAnnotation, [.. graph.QuantizationAnnotation.Where(note => own.Contains(note.TensorName))]);
        return removed;
    }

    private static void Set<T>(Google.Protobuf.Collections.RepeatedField<T> field, IReadOnlyCollection<T> items)
    {
        if (field.Count != items.Count)
        {
            field.Clear();
            field.AddRange(items);
        }
    }
}
