using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Pruning.Fitting;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// Follows what a product reads back to the products that make it. Where only element-wise operators lie between (GELU, as
/// exporters spell it out, or a gate), each element is a neuron that can go by itself.
/// </summary>
internal sealed class NeuronTrace
{
    private static readonly HashSet<string> Unary =
        ["Erf", "Tanh", "Relu", "Sigmoid", "Gelu", "Identity", "Softplus", "LeakyRelu", "Elu", "Selu", "HardSwish", "HardSigmoid", "Sqrt", "Abs", "Neg"];

    private static readonly HashSet<string> Binary = ["Add", "Mul", "Sub", "Div", "Pow"];

    private readonly GraphEditor _editor;
    private readonly Dictionary<string, LinearSite> _sites;
    private readonly int _width;
    private readonly HashSet<NodeProto> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly List<LinearSite> _ups = [];
    private readonly List<TensorProto> _vectors = [];

    private NeuronTrace(GraphEditor editor, Dictionary<string, LinearSite> sites, int width)
    {
        _editor = editor;
        _sites = sites;
        _width = width;
    }

    /// <summary>The neurons that a product reads; null where something else lies between.</summary>
    /// <param name="editor">The graph.</param>
    /// <param name="sites">Its products by their output.</param>
    /// <param name="down">The product.</param>
    public static WidthUnits? Of(GraphEditor editor, Dictionary<string, LinearSite> sites, LinearSite down)
    {
        var trace = new NeuronTrace(editor, sites, down.Layer.Inputs);
        return trace.Follow(down.Layer.Activation) && trace._ups.Count > 0 && trace.IsClosed(down.Layer.Node)
            ? new WidthUnits(down, trace._ups, [.. trace._vectors.Except(trace._ups.Select(up => up.Bias).OfType<TensorProto>())], [], 1, false)
            : null;
    }

    private bool Follow(string value)
    {
        if (!_values.Add(value))
        {
            return true;
        }

        if (_sites.TryGetValue(value, out LinearSite? up))
        {
            _ups.Add(up);
            _nodes.Add(up.Layer.Node);
            return up.Layer.Outputs == _width && (up.Layer.Node.OpType == "MatMul" || up.Bias is not null || up.Layer.Node.Input.Count < 3);
        }

        if (_editor.Producer(value) is not { Domain: "" or "ai.onnx" } node)
        {
            return false;
        }

        _nodes.Add(node);
        return Unary.Contains(node.OpType) ? Follow(node.Input[0]) : Binary.Contains(node.OpType) && node.Input.All(input => IsConstant(input) || Follow(input));
    }

    private bool IsConstant(string name)
    {
        if (Constants.TryScalar(_editor, name, out _))
        {
            return true;
        }

        if (Constants.TrySingles(_editor, name, 1, out TensorProto vector) && vector.Dims[0] == _width && _editor.Initializers.ContainsKey(name) && _editor.IsUsedOnce(name))
        {
            _vectors.Add(vector);
            return true;
        }

        return false;
    }

    // Nothing but the nodes between the products reads what lies between them.
    private bool IsClosed(NodeProto down) =>
        _values.All(value => _editor.IsInternal(value) && _editor.Consumers(value).All(reader => _nodes.Contains(reader) || ReferenceEquals(reader, down)));
}
