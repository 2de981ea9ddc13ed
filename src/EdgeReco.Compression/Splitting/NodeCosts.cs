using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Splitting;

/// <summary>What each node of a graph adds to the share of its part.</summary>
internal static class NodeCosts
{
    // Only the ratio of the three counts: one core of a small machine, its memory, and a call of a kernel.
    private const double Flops = 50e9;
    private const double Bandwidth = 10e9;
    private const double Call = 1e-6;

    /// <summary>Costs of the nodes that depend on inputs, in their order: seconds by the roofline model, or bytes of weights.</summary>
    public static double[] Of(GraphCut cut, SplitBalance balance, ModelWork work) =>
        balance == SplitBalance.Cost ? [.. cut.Nodes.Select(node => work[node].Seconds(Flops, Bandwidth) + Call)] : Weights(cut);

    private static double[] Weights(GraphCut cut)
    {
        var counted = new HashSet<string>(StringComparer.Ordinal);
        return [.. cut.Nodes.Select(node => GraphCut.Reads(node).Sum(Bytes))];

        // A weight counts where it is read first, also through nodes that only constants go into.
        double Bytes(string name)
        {
            if (cut.Initializers.TryGetValue(name, out TensorProto? tensor))
            {
                return counted.Add(name) ? TensorData.StoredBytes(tensor) : 0;
            }

            NodeProto? producer = cut.Producer(name);
            bool constant = producer is not null && cut.IsConstant(producer);
            return constant && counted.Add(name) ? ModelTensorsOf(producer!) + GraphCut.Reads(producer!).Sum(Bytes) : 0;
        }
    }

    private static double ModelTensorsOf(NodeProto node) => node.Attribute.Sum(attribute => attribute.T is { } tensor ? (double)TensorData.StoredBytes(tensor) : 0);
}
