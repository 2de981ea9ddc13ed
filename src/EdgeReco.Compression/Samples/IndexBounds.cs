using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Samples;

/// <summary>How large the whole numbers of an input may be: they pick rows of tables.</summary>
internal sealed class IndexBounds
{
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "Cast", "Identity", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose", "Expand", "Slice", "Concat", "Tile", "Where", "Clip", "Max", "Min", "Relu",
    };

    private static readonly HashSet<string> TableCarriers = new(StringComparer.Ordinal) { "DequantizeLinear", "Cast", "Identity" };

    private readonly Dictionary<string, List<NodeProto>> _consumers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeProto> _producers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<long>> _dims = new(StringComparer.Ordinal);

    /// <summary>Looks at a graph and those nested in it.</summary>
    public IndexBounds(GraphProto graph)
    {
        foreach (TensorProto tensor in GraphWalk.Graphs(graph).SelectMany(inner => inner.Initializer))
        {
            _dims[tensor.Name] = tensor.Dims;
        }

        foreach (NodeProto node in GraphWalk.Nodes(graph))
        {
            foreach (string input in node.Input)
            {
                if (!_consumers.TryGetValue(input, out List<NodeProto>? nodes))
                {
                    _consumers[input] = nodes = [];
                }

                nodes.Add(node);
            }

            foreach (string output in node.Output)
            {
                _producers[output] = node;
            }

            if (node.OpType == "Constant" && node.Attribute.FirstOrDefault(attribute => attribute.Name == "value")?.T is { } value)
            {
                _dims[node.Output[0]] = value.Dims;
            }
        }
    }

    /// <summary>
    /// Rows of the smallest table that the numbers of an input pick from; 1 where it picks from something whose size is not
    /// known, and null where it picks from nothing.
    /// </summary>
    public long? Of(string input)
    {
        long? bound = null;
        var seen = new HashSet<string>(StringComparer.Ordinal) { input };
        var open = new Stack<string>(seen);
        while (open.TryPop(out string? name))
        {
            foreach (NodeProto node in _consumers.GetValueOrDefault(name) ?? [])
            {
                if (Rows(node, name) is { } rows)
                {
                    bound = Math.Min(bound ?? long.MaxValue, rows);
                }
                else if (Carriers.Contains(node.OpType))
                {
                    foreach (string output in node.Output.Where(seen.Add))
                    {
                        open.Push(output);
                    }
                }
            }
        }

        return bound;
    }

    /// <summary>Rows that a node lets an index pick from; null where the value is no index of it.</summary>
    private long? Rows(NodeProto node, string index)
    {
        switch (node.OpType)
        {
            case "Gather" or "GatherElements" or "GatherBlockQuantized" when node.Input.Count > 1 && node.Input[1] == index:
                long axis = node.Attribute.FirstOrDefault(attribute => attribute.Name is "axis" or "gather_axis")?.I ?? 0;
                IReadOnlyList<long>? dims = Dims(node.Input[0]);
                axis = dims is not null && axis < 0 ? axis + dims.Count : axis;
                return dims is not null && axis >= 0 && axis < dims.Count ? Math.Max(1, dims[(int)axis]) : 1;
            case "EmbedLayerNormalization" or "QEmbedLayerNormalization":
                // input_ids, segment_ids, then the word, position and segment tables.
                int table = node.Input[0] == index ? 2 : node.Input.Count > 4 && node.Input[1] == index ? 4 : -1;
                return table >= 0 && Dims(node.Input[table]) is { Count: > 0 } shape ? Math.Max(1, shape[0]) : null;
            case "OneHot" when node.Input[0] == index:
                return 1;
            default:
                return null;
        }
    }

    private IReadOnlyList<long>? Dims(string table)
    {
        for (int i = 0; i < 8; i++)
        {
            if (_dims.TryGetValue(table, out IReadOnlyList<long>? dims))
            {
                return dims;
            }

            if (!_producers.TryGetValue(table, out NodeProto? node) || !TableCarriers.Contains(node.OpType))
            {
                return null;
            }

            table = node.Input[0];
        }

        return null;
    }
}
