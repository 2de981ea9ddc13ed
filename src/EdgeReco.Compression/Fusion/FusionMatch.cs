using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Fusion;

/// <summary>One try to find a pattern: it walks from the last node backwards and remembers the nodes that would go.</summary>
internal sealed class FusionMatch(GraphEditor editor, ValueTypes types, int opset, IReadOnlyDictionary<string, string> casts)
{
    private readonly List<NodeProto> _nodes = [];

    /// <summary>The graph.</summary>
    public GraphEditor Editor { get; } = editor;

    /// <summary>Types and shapes of all values.</summary>
    public ValueTypes Types { get; } = types;

    /// <summary>Version of the default operator set.</summary>
    public int Opset { get; } = opset;

    /// <summary>Values that this match casts to int32, with the results' names; those that follow in the graph may read them.</summary>
    public Dictionary<string, string> NewCasts { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes that the fused one replaces, in the order in which they were found.</summary>
    public IReadOnlyList<NodeProto> Nodes => _nodes;

    /// <summary>Takes a node that is known to belong to the pattern.</summary>
    public void Take(NodeProto node) => _nodes.Add(node);

    /// <summary>Takes the node of the default operator set that makes a value nobody but the pattern reads.</summary>
    /// <returns>The node; null when it is another operator, or when someone else reads the value.</returns>
    public NodeProto? Take(string value, string operation) =>
        Operators.Is(Editor.Producer(value), operation) && Editor.IsUsedOnce(value) ? Took(Editor.Producer(value)!) : null;

    /// <summary>Takes the node that makes a value, where all who read the value are nodes taken already.</summary>
    public NodeProto? TakeShared(string value, string operation) =>
        Operators.Is(Editor.Producer(value), operation) && Editor.IsInternal(value) && Editor.Consumers(value).All(_nodes.Contains)
            ? Took(Editor.Producer(value)!)
            : null;

    /// <summary>The operand beside a constant number in an addition or product; null when there is no such constant.</summary>
    public string? Beside(NodeProto node, double constant) =>
        Constants.IsScalar(Editor, node.Input[1], constant) ? node.Input[0]
        : Constants.IsScalar(Editor, node.Input[0], constant) ? node.Input[1]
        : null;

    /// <summary>The vector and the other operand of an addition or product with a constant vector; null when it has none.</summary>
    public (string Vector, string Other)? WithVector(NodeProto node) =>
        Constants.TrySingles(Editor, node.Input[1], 1, out _) ? (node.Input[1], node.Input[0])
        : Constants.TrySingles(Editor, node.Input[0], 1, out _) ? (node.Input[0], node.Input[1])
        : null;

    /// <summary>Factors of a product of products, each inner one read by nobody else.</summary>
    public List<string> Factors(NodeProto product)
    {
        var factors = new List<string>();
        foreach (string input in product.Input)
        {
            if (Take(input, "Mul") is { } inner)
            {
                factors.AddRange(Factors(inner));
            }
            else
            {
                factors.Add(input);
            }
        }

        return factors;
    }

    /// <summary>Takes a constant number out of a list of factors.</summary>
    public bool RemoveScalar(List<string> factors, double constant)
    {
        int at = factors.FindIndex(name => Constants.IsScalar(Editor, name, constant));
        if (at >= 0)
        {
            factors.RemoveAt(at);
        }

        return at >= 0;
    }

    /// <summary>A value of integers as int32; casts are shared by all patterns of a graph.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nodes">Where a new cast goes.</param>
    public string AsInt32(string value, List<NodeProto> nodes)
    {
        if (Types[value].ElementType == (int)DataType.Int32)
        {
            return value;
        }

        if (casts.TryGetValue(value, out string? other) || NewCasts.TryGetValue(value, out other))
        {
            return other;
        }

        NodeProto cast = GraphEditor.Node("Cast", [value], Editor.Fresh($"{value}_int32"));
        cast.Attribute.Add(Attributes.Of("to", (long)DataType.Int32));
        nodes.Add(cast);
        return NewCasts[value] = cast.Output[0];
    }

    private NodeProto Took(NodeProto node)
    {
        _nodes.Add(node);
        return node;
    }
}
