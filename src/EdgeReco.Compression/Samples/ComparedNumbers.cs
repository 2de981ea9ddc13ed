using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// The whole numbers that a model asks an input for: a speech model that compares its rate with 16000 takes no other number
/// in earnest.
/// </summary>
internal static class ComparedNumbers
{
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal) { "Cast", "Identity", "Reshape", "Squeeze", "Unsqueeze", "Flatten" };

    /// <summary>The constants that an input of the main graph is compared with for equality, smallest first; none where it is not.</summary>
    public static long[] Of(GraphProto graph, string input)
    {
        // As the file has it: constants are not yet brought into one form.
        var constants = graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var numbers = new SortedSet<long>();
        var carried = new HashSet<string>(StringComparer.Ordinal) { input };
        foreach (NodeProto node in graph.Node)
        {
            if (Operators.Is(node, "Constant") && Attributes.Find(node, "value")?.T is { } value)
            {
                constants[node.Output[0]] = value;
            }
            else if (Carriers.Contains(node.OpType) && carried.Contains(node.Input[0]))
            {
                carried.UnionWith(node.Output);
            }
            else if (Operators.Is(node, "Equal")
                && node.Input.Any(carried.Contains)
                && constants.TryGetValue(node.Input.FirstOrDefault(name => !carried.Contains(name), ""), out TensorProto? other)
                && TensorData.TryCount(other, out long count) && count == 1
                && TensorData.TryReadIntegers(other, out long[] integers))
            {
                numbers.Add(integers[0]);
            }
        }

        return [.. numbers];
    }
}
