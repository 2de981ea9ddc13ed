using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Which nodes of a graph run on eight bits and which values are quantized for that. For the CPU that is also what lies
/// between two quantized nodes; for TensorRT, which decides such things itself, only inputs of weighted nodes.
/// </summary>
internal sealed class QuantizedRegion
{
    private readonly GraphEditor _editor;
    private readonly Dictionary<string, WeightedNode> _weighted;
    private readonly HashSet<NodeProto> _members = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _activations;
    private readonly Dictionary<string, NodeProto> _clips = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    /// <summary>Plans the region around weighted nodes.</summary>
    /// <param name="editor">The graph.</param>
    /// <param name="weighted">The weighted nodes to quantize.</param>
    /// <param name="placement">What for.</param>
    /// <param name="mayJoin">Whether another node may join.</param>
    public QuantizedRegion(GraphEditor editor, IReadOnlyList<WeightedNode> weighted, StaticPlacement placement, Func<NodeProto, bool> mayJoin)
    {
        _editor = editor;
        _weighted = weighted.ToDictionary(node => node.Result, StringComparer.Ordinal);
        _activations = [.. weighted.Select(node => node.Activation)];
        if (placement == StaticPlacement.Cpu)
        {
            _members.UnionWith(editor.Graph.Node.Where(node => IntegerOperators.Contains(node) && mayJoin(node)));
            while (_members.RemoveWhere(node => !Data(node).Any() || !Data(node).All(IsAvailable) || !IsWanted(node)) > 0)
            {
            }
        }

        foreach (NodeProto node in editor.Graph.Node)
        {
            Plan(node, placement);
        }
    }

    /// <summary>Values that are quantized, in the order in which they come up.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Nodes without weights that join.</summary>
    public IReadOnlySet<NodeProto> Members => _members;

    /// <summary>Whether a quantized node makes a value, so that there is nothing but the quantized form of it.</summary>
    public bool IsMade(string value) => _made.Contains(value);

    /// <summary>The Relu or Clip that a quantized value comes out of and that its range makes superfluous; null for none.</summary>
    public NodeProto? Clip(string value) => _clips.GetValueOrDefault(value);

    /// <summary>The value whose range another one has: what a moved value was before.</summary>
    public string Source(string value) => _sources.GetValueOrDefault(value, value);

    /// <summary>The value that stands for a node's result once a Relu or Clip behind it is merged.</summary>
    public string Settled(NodeProto node) => Settled(_editor, node);

    /// <summary>The same before there is a plan.</summary>
    public static string Settled(GraphEditor editor, NodeProto node)
    {
        string result = node.Output[0];
        return !IntegerOperators.IsMoving(node) && editor.IsUsedOnce(result) && editor.Consumers(result)[0] is var next && IntegerOperators.IsClip(editor, next)
            ? next.Output[0]
            : result;
    }

    private IEnumerable<string> Data(NodeProto node) =>
        IntegerOperators.Data(node).Where(input => !(IntegerOperators.TakesConstants(node) && _editor.TryGetConstant(input, out _)));

    private bool IsAvailable(string value) => _activations.Contains(value) || Maker(value) is not null;

    private bool IsWanted(NodeProto node) => IsRead(Settled(node));

    private bool IsRead(string value) => _activations.Contains(value) || _editor.Consumers(value).Any(reader => _members.Contains(reader) && Data(reader).Contains(value));

    // The quantized node that makes a value, seen through a Relu or Clip.
    private NodeProto? Maker(string value)
    {
        NodeProto? node = _editor.Producer(value);
        if (node is not null && IntegerOperators.IsClip(_editor, node) && _editor.Producer(node.Input[0]) is { } before && Settled(before) == value)
        {
            node = before;
        }

        return node is not null && (_members.Contains(node) || IsIntegerCapable(node)) ? node : null;
    }

    // Results of MatMul and Attention stay in floats: rounding them again costs accuracy and saves nothing.
    private bool IsIntegerCapable(NodeProto node) => _weighted.ContainsKey(node.Output[0]) && node.OpType is "Conv" or "Gemm";

    private void Plan(NodeProto node, StaticPlacement placement)
    {
        bool isMember = _members.Contains(node);
        bool isWeighted = node.Output.Count > 0 && _weighted.ContainsKey(node.Output[0]);
        if (!isMember && !isWeighted)
        {
            return;
        }

        foreach (string value in isWeighted ? [node.Input[0]] : Data(node).Distinct(StringComparer.Ordinal))
        {
            Note(value, false, placement);
        }

        if (isMember || (node.OpType == "Conv" && placement == StaticPlacement.Cpu))
        {
            string settled = Settled(node);
            if (isMember && IntegerOperators.IsMoving(node))
            {
                _sources[settled] = Source(node.Input[0]);
            }

            Note(settled, true, placement);
        }
    }

    private void Note(string value, bool made, StaticPlacement placement)
    {
        if (!_noted.Add(value))
        {
            return;
        }

        _values.Add(value);
        NodeProto? maker = made || placement == StaticPlacement.Cpu ? Maker(value) : null;
        if (maker is null)
        {
            return;
        }

        _made.Add(value);
        if (maker.Output[0] != value)
        {
            _clips[value] = _editor.Producer(value)!;
        }
    }
}
