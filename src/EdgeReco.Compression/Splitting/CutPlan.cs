using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Splitting;

/// <summary>Gives each node of a graph its part.</summary>
internal static class CutPlan
{
    /// <summary>Cuts what is in no part yet into parts of equal shares.</summary>
    /// <returns>How many parts there are now.</returns>
    /// <exception cref="InvalidDataException">There are not so many places to cut at.</exception>
    public static int Balance(GraphCut cut, int first, SplitOptions options, ModelWork work)
    {
        double[] all = NodeCosts.Of(cut, options.Balance, work);
        int[] open = [.. Enumerable.Range(0, cut.Nodes.Count).Where(i => cut.PartOf(cut.Nodes[i]) < 0)];
        NodeProto[] nodes = [.. open.Select(i => cut.Nodes[i])];
        int[] cuts = BalancedCuts.Find([.. open.Select(i => all[i])], CrossingBytes.After(nodes, work), options.Parts)
            ?? throw new InvalidDataException($"--parts {options.Parts}: the graph has {nodes.Length} nodes that depend on its inputs, and fewer places to cut at");
        int part = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            while (part < cuts.Length && i >= cuts[part])
            {
                part++;
            }

            cut.Put(nodes[i], first + part);
        }

        return first + options.Parts;
    }

    /// <summary>Cuts at named values: a part is all that its value depends on and that is in no part before it.</summary>
    /// <returns>How many parts there are now.</returns>
    /// <exception cref="InvalidDataException">There is no such value, or nothing is left on one side of it.</exception>
    public static int At(GraphCut cut, int first, IReadOnlyList<string> names)
    {
        int part = first;
        foreach (string name in names)
        {
            NodeProto producer = cut.Producer(name) ?? throw new InvalidDataException($"--at {name}: no node of the model makes such a value");
            IReadOnlyList<NodeProto> nodes = cut.Ancestors([name]);
            if (nodes.Count == 0)
            {
                throw new InvalidDataException(!cut.IsConstant(producer)
                    ? $"--at {name}: it is made before the cut that was named before it; name them in the order of the graph"
                    : $"--at {name}: it is a constant");
            }

            foreach (NodeProto node in nodes)
            {
                cut.Put(node, part);
            }

            part++;
        }

        NodeProto[] rest = [.. cut.Nodes.Where(node => cut.PartOf(node) < 0)];
        if (rest.Length == 0)
        {
            throw new InvalidDataException($"--at {names[^1]}: nothing is left after it");
        }

        Array.ForEach(rest, node => cut.Put(node, part));
        return part + 1;
    }
}
