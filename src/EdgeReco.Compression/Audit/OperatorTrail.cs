using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Audit;

/// <summary>
/// The values that an operator and what belongs to it make, in order: MatMulInteger's product, its Cast, its scaled value
/// and the one with the bias. An optimizer that merges them keeps the name of one, mostly the last.
/// </summary>
internal static class OperatorTrail
{
    private const int MaxLength = 8;
    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal) { "Cast", "QuantizeLinear", "DequantizeLinear" };
    private static readonly HashSet<string> Activations = new(StringComparer.Ordinal) { "Relu", "Clip", "LeakyRelu", "HardSigmoid", "Sigmoid", "Tanh" };

    /// <summary>Follows an operator's first output as long as only one node reads it and that node belongs to the operator.</summary>
    public static IReadOnlyList<string> Of(NodeProto node, GraphIndex graph)
    {
        List<string> values = [node.Output[0]];
        bool unscaled = node.OpType is "MatMulInteger" or "ConvInteger" || (node.OpType == "Gather" && graph.IsByteConstant(node.Input[0]));
        while (values.Count < MaxLength)
        {
            IReadOnlyList<NodeProto> consumers = graph.Consumers(values[^1]);
            if (consumers.Count != 1 || !Belongs(consumers[0], node, values[^1], graph, unscaled))
            {
                break;
            }

            unscaled &= consumers[0].OpType != "Mul";
            values.Add(consumers[0].Output[0]);
        }

        return values;
    }

    private static bool Belongs(NodeProto next, NodeProto node, string value, GraphIndex graph, bool unscaled) => next.OpType switch
    {
        "Mul" => unscaled,
        "Sub" => unscaled,
        "Add" => node.OpType != "Gather" && next.Input.Any(input => input != value && graph.IsConstant(input)),
        _ => Conversions.Contains(next.OpType) || (Activations.Contains(next.OpType) && node.OpType.Contains("Conv", StringComparison.Ordinal)),
    };
}
