using EdgeReco.Compression.Arithmetic;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Splitting;

/// <summary>How much would cross a cut after each node of a row.</summary>
internal static class CrossingBytes
{
    // What these make is no dense tensor, and cannot go from part to part.
    private static readonly HashSet<string> NoTensors =
        ["SequenceConstruct", "SequenceEmpty", "SequenceInsert", "SequenceErase", "SequenceMap", "SplitToSequence", "Optional", "ZipMap"];

    /// <summary>Sums up; what is not known counts as the largest that is.</summary>
    public static double[] After(IReadOnlyList<NodeProto> nodes, ModelWork work)
    {
        var made = new Dictionary<string, (int At, double Bytes)>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (string read in GraphCut.Reads(nodes[i]).Where(made.ContainsKey))
            {
                last[read] = i;
            }

            foreach (string output in GraphCut.Made(nodes[i]))
            {
                made[output] = (i, NoTensors.Contains(nodes[i].OpType) ? double.PositiveInfinity : work.Bytes(output) ?? double.NaN);
            }
        }

        double largest = made.Values.Select(value => value.Bytes).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        double[] crossing = new double[nodes.Count];
        foreach ((string name, int reader) in last)
        {
            (int at, double bytes) = made[name];
            for (int i = at; i < reader; i++)
            {
                crossing[i] += double.IsNaN(bytes) ? largest : bytes;
            }
        }

        return crossing;
    }
}
