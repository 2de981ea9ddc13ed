using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Precision;

/// <summary>
/// Element types of values, as far as they follow from inputs, constants, declared values and operators that are known. A
/// value of unknown type is left alone by whoever asks.
/// </summary>
internal sealed class ValueTypes
{
    private const int Unknown = 0;
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);

    /// <summary>Follows all graphs of a model; names are unique over them.</summary>
    public ValueTypes(IReadOnlyList<GraphEditor> editors)
    {
        foreach (GraphEditor editor in editors)
        {
            GraphProto graph = editor.Graph;
            foreach (ValueInfoProto value in graph.Input.Concat(graph.ValueInfo).Concat(graph.Output))
            {
                Note(value.Name, value.Type?.TensorType?.ElemType ?? Unknown);
            }

            foreach (TensorProto tensor in graph.Initializer)
            {
                Note(tensor.Name, tensor.DataType);
            }
        }

        // Outer graphs come first, and a nested one reads only what lies before its node: but its node's own type may
        // come from within, so that two rounds are needed where a value is used after an If.
        for (int round = 0; round < 2; round++)
        {
            foreach (NodeProto node in editors.SelectMany(editor => editor.Graph.Node))
            {
                for (int i = 0; i < node.Output.Count; i++)
                {
                    Note(node.Output[i], Infer(node, i));
                }
            }
        }
    }

    /// <summary>Whether a value is known to be of single precision.</summary>
    public bool IsSingle(string name) => Of(name) == (int)TensorProto.Types.DataType.Float;

    /// <summary>Whether the type of a value is known; a name that is empty stands for nothing and is.</summary>
    public bool IsKnown(string name) => name.Length == 0 || Of(name) != Unknown;

    private int Of(string name) => _types.GetValueOrDefault(name);

    private void Note(string name, int type)
    {
        if (type != Unknown && name.Length > 0)
        {
            _types.TryAdd(name, type);
        }
    }

    private int Infer(NodeProto node, int output)
    {
        if (node.Domain.Length > 0)
        {
            return (node.OpType, output) switch
            {
                ("MatMulNBits", 0) => Of(node.Input[0]),
                ("GatherBlockQuantized", 0) => Of(node.Input[2]),
                _ => Unknown,
            };
        }

        if (HalfOperators.Integers.Contains(node.OpType))
        {
            return (int)TensorProto.Types.DataType.Int64;
        }

        if (HalfOperators.Booleans.Contains(node.OpType))
        {
            return (int)TensorProto.Types.DataType.Bool;
        }

        return node.OpType switch
        {
            "Cast" => (int)node.Int("to", Unknown),
            "Where" => Of(node.Input[1]),
            "OneHot" => Of(node.Input[2]),
            "DequantizeLinear" => Of(node.Input[1]),
            "Constant" => ConstantType(node),
            "ConstantOfShape" => node.Attribute.FirstOrDefault(attribute => attribute.Name == "value")?.T.DataType ?? (int)TensorProto.Types.DataType.Float,
            "If" => BranchType(node, output),
            "LSTM" or "GRU" or "RNN" or "Split" => Of(node.Input[0]),
            "MaxPool" or "TopK" when output == 1 => (int)TensorProto.Types.DataType.Int64,
            _ when output == 0 && node.Input.Count > 0 && (HalfOperators.Computed.Contains(node.OpType) || HalfOperators.SameType.Contains(node.OpType))
                => Of(node.Input[0]),
            _ => Unknown,
        };
    }

    private static int ConstantType(NodeProto node) => node.Attribute.FirstOrDefault() switch
    {
        { Name: "value", T: { } tensor } => tensor.DataType,
        { Name: "value_float" or "value_floats" } => (int)TensorProto.Types.DataType.Float,
        { Name: "value_int" or "value_ints" } => (int)TensorProto.Types.DataType.Int64,
        _ => Unknown,
    };

    private int BranchType(NodeProto node, int output)
    {
        GraphProto? branch = GraphWalk.NestedIn(node).FirstOrDefault();
        return branch is not null && output < branch.Output.Count ? Of(branch.Output[output].Name) : Unknown;
    }
}
