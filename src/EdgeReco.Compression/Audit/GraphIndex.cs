using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Audit;

/// <summary>Who makes and who reads each value of a graph, those of nested graphs included.</summary>
internal sealed class GraphIndex
{
    private readonly Dictionary<string, NodeProto> _producers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeProto>> _consumers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TensorProto> _constants = new(StringComparer.Ordinal);

    public GraphIndex(GraphProto graph)
    {
        Nodes = [.. GraphWalk.Nodes(graph)];
        foreach (NodeProto node in Nodes)
        {
            foreach (string output in node.Output.Where(output => output.Length > 0))
            {
                _producers[output] = node;
            }

            foreach (string input in node.Input.Where(input => input.Length > 0))
            {
                if (!_consumers.TryGetValue(input, out List<NodeProto>? consumers))
                {
                    _consumers[input] = consumers = [];
                }

                consumers.Add(node);
            }
        }

        foreach (TensorProto tensor in GraphWalk.Graphs(graph).SelectMany(inner => inner.Initializer))
        {
            _constants[tensor.Name] = tensor;
        }
    }

    /// <summary>All nodes.</summary>
    public IReadOnlyList<NodeProto> Nodes { get; }

    /// <summary>The node that makes a value; null for inputs and constants.</summary>
    public NodeProto? Producer(string value) => _producers.GetValueOrDefault(value);

    /// <summary>The nodes that read a value.</summary>
    public IReadOnlyList<NodeProto> Consumers(string value) => _consumers.GetValueOrDefault(value) ?? [];

    /// <summary>Whether a value is a constant of the file.</summary>
    public bool IsConstant(string value) => _constants.ContainsKey(value) || Producer(value)?.OpType == "Constant";

    /// <summary>Whether a value is a constant of bytes.</summary>
    public bool IsByteConstant(string value) =>
        _constants.TryGetValue(value, out TensorProto? tensor)
        && (TensorProto.Types.DataType)tensor.DataType is TensorProto.Types.DataType.Int8 or TensorProto.Types.DataType.Uint8
            or TensorProto.Types.DataType.Int4 or TensorProto.Types.DataType.Uint4;
}
