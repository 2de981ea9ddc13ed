using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Audit;

/// <summary>Finds what an operator of the file became in the graph that runs.</summary>
/// <param name="running">The graph that runs.</param>
/// <param name="times">Times of its nodes by name.</param>
internal sealed class KernelFinder(GraphIndex running, IReadOnlyDictionary<string, NodeTime> times)
{
    private const string AccuracyLevel = "accuracy_level";

    /// <summary>Multiplication in 8-bit integers.</summary>
    private const int AccuracyInt8 = 4;
    private const int MaxMoves = 4;

    /// <summary>Operators that only move numbers: an optimizer puts them around others that want another order of axes.</summary>
    private static readonly HashSet<string> Moves = new(StringComparer.Ordinal) { "Transpose", "ReorderOutput", "ReorderInput", "Reshape", "Squeeze", "Unsqueeze" };

    /// <summary>The node that does an operator's work: one that makes a value of its trail, or else the only one that reads its weights; null when none does.</summary>
    /// <param name="trail">What the operator makes.</param>
    /// <param name="weights">The constants that it reads.</param>
    public NodeProto? Find(IReadOnlyList<string> trail, IEnumerable<string> weights)
    {
        NodeProto? node = trail.Select(running.Producer).OfType<NodeProto>().FirstOrDefault();
        for (int i = 0; node is not null && Moves.Contains(node.OpType) && i < MaxMoves; i++)
        {
            node = running.Producer(node.Input[0]);
        }

        return node is null || Moves.Contains(node.OpType) ? ReaderOf(weights) : node;
    }

    /// <summary>Milliseconds of an operator: of its kernel, of all nodes on its trail and of the conversions that only feed these.</summary>
    public double Milliseconds(IReadOnlyList<string> trail, NodeProto? kernel)
    {
        var nodes = new HashSet<NodeProto>(trail.Select(running.Producer).Append(kernel).OfType<NodeProto>(), ReferenceEqualityComparer.Instance);
        foreach (NodeProto feeder in nodes.ToList().SelectMany(node => node.Input).Select(running.Producer).OfType<NodeProto>())
        {
            if (feeder.OpType is QuantizedOperators.Dequantize or "QuantizeLinear" or "DynamicQuantizeLinear" && feeder.Output.SelectMany(running.Consumers).All(nodes.Contains))
            {
                nodes.Add(feeder);
            }
        }

        return nodes.Sum(node => times.TryGetValue(node.Name, out NodeTime time) ? time.Microseconds : 0) / 1000;
    }

    /// <summary>Whether a node computes in integers, and if not, why.</summary>
    public (KernelStatus Status, string Reason) Judge(NodeProto? kernel)
    {
        if (kernel is null)
        {
            return (KernelStatus.Merged, "no node of its own is left");
        }

        if (kernel.OpType == QuantizedOperators.FewBits)
        {
            long level = kernel.Attribute.FirstOrDefault(attribute => attribute.Name == AccuracyLevel)?.I ?? 0;
            return level == AccuracyInt8 ? (KernelStatus.Integers, "") : (KernelStatus.Floats, $"weights stay in few bits, but accuracy_level {level} multiplies in floats; {AccuracyInt8} is integers");
        }

        if (QuantizedOperators.IsInteger(kernel.OpType))
        {
            return (KernelStatus.Integers, "");
        }

        string? dequantized = kernel.Input.FirstOrDefault(input => running.Producer(input)?.OpType == QuantizedOperators.Dequantize);
        bool ofConstant = dequantized is not null && running.IsConstant(running.Producer(dequantized)!.Input[0]);
        return (kernel.OpType, dequantized, ofConstant) switch
        {
            ("Gather", null, _) when running.IsByteConstant(kernel.Input[0]) || !running.IsConstant(kernel.Input[0]) => (KernelStatus.Integers, ""),
            ("Gather", not null, true) => (KernelStatus.Floats, "the whole table is dequantized on every run"),
            ("Gemm" or "FusedGemm", not null, _) => (KernelStatus.Floats, "MatMul and Add became a Gemm with a float bias, which nothing fuses (switch MatMulAddFusion off, or quantize the bias)"),
            (_, not null, true) => (KernelStatus.Floats, "its weights are dequantized on every run"),
            (_, not null, false) => (KernelStatus.Floats, "its input is dequantized first"),
            _ => (KernelStatus.Floats, "its weights were turned into floats when the model was loaded"),
        };
    }

    /// <summary>The only node that reads one of some constants, also through a conversion to floats.</summary>
    private NodeProto? ReaderOf(IEnumerable<string> weights)
    {
        foreach (string weight in weights)
        {
            NodeProto[] readers =
            [
                .. running.Consumers(weight)
                    .SelectMany(node => node.OpType == QuantizedOperators.Dequantize ? running.Consumers(node.Output[0]) : [node])
                    .Where(node => !Moves.Contains(node.OpType)),
            ];
            if (readers.Length == 1)
            {
                return readers[0];
            }
        }

        return null;
    }
}
