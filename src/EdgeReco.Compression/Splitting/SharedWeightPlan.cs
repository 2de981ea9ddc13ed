using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Splitting;

/// <summary>Weights that several parts read, kept in the first of them, which hands them on.</summary>
internal static class SharedWeightPlan
{
    /// <summary>Smaller ones are copied all the same: handing them on costs more.</summary>
    private const long Smallest = 1 << 12;

    /// <summary>Changes what the nodes of later parts read.</summary>
    public static void Apply(GraphCut cut, ISet<string> names)
    {
        foreach (TensorProto tensor in cut.Graph.Initializer.Where(tensor => TensorData.StoredBytes(tensor) >= Smallest))
        {
            NodeProto[] readers = [.. cut.Nodes.Where(node => GraphCut.Reads(node).Contains(tensor.Name))];
            if (readers.Length == 0)
            {
                continue;
            }

            int first = readers.Min(cut.PartOf);
            NodeProto[] later = [.. readers.Where(node => cut.PartOf(node) > first)];
            if (later.Length == 0)
            {
                continue;
            }

            string shared = $"{tensor.Name}_shared";
            for (int i = 2; !names.Add(shared); i++)
            {
                shared = $"{tensor.Name}_shared{i}";
            }

            cut.Insert(GraphEditor.Node("Identity", [tensor.Name], shared), readers.First(node => cut.PartOf(node) == first), first);
            var graph = new GraphProto();
            graph.Node.AddRange(later);
            var renames = new ValueRenames();
            renames.Add(tensor.Name, shared);
            renames.Apply(graph);
        }
    }
}
