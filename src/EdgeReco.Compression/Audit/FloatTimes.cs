using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Audit;

/// <summary>What the operators of a float model cost, by each value on their trails: quantizing keeps the name of one.</summary>
internal static class FloatTimes
{
    /// <summary>Milliseconds by value; none without a model.</summary>
    public static IReadOnlyDictionary<string, double> Of(ProfiledModel? model, IReadOnlyDictionary<string, NodeTime>? times)
    {
        var milliseconds = new Dictionary<string, double>(StringComparer.Ordinal);
        if (model is null || times is null)
        {
            return milliseconds;
        }

        var original = new GraphIndex(model.Original);
        var kernels = new KernelFinder(new GraphIndex(model.Running), times);
        foreach (NodeProto node in original.Nodes.Where(node => QuantizedOperators.IsWeighted(node, original)))
        {
            IReadOnlyList<string> trail = OperatorTrail.Of(node, original);
            double cost = kernels.Milliseconds(trail, kernels.Find(trail, []));
            foreach (string value in trail)
            {
                milliseconds[value] = cost;
            }
        }

        return milliseconds;
    }
}
