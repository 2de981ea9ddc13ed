using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Shapes;

/// <summary>
/// Types and shapes of all values of a model, from its inputs and constants forward. What an unknown operator makes
/// stays unknown, and so does what follows from it.
/// </summary>
internal static class ShapeInference
{
    private static readonly Dictionary<string, Action<ShapeContext>> Rules = Register();

    /// <summary>Infers all it can; the model stays as it is.</summary>
    public static ValueTypes Infer(OnnxModel model)
    {
        var values = new ValueTypes();
        Infer(model.Proto.Graph, ModelCheck.Opset(model.Proto), values);
        return values;
    }

    /// <summary>Infers the values of a graph whose outer values are known.</summary>
    internal static void Infer(GraphProto graph, int opset, ValueTypes values)
    {
        foreach (ValueInfoProto input in graph.Input)
        {
            values.Set(input.Name, Declared(input));
        }

        var inputs = graph.Input.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        foreach (TensorProto tensor in graph.Initializer.Where(tensor => !inputs.Contains(tensor.Name)))
        {
            ConstantShapes.Note(tensor.Name, tensor, values);
        }

        foreach (NodeProto node in graph.Node)
        {
            if (Rules.TryGetValue(Key(node), out Action<ShapeContext>? rule))
            {
                rule(new ShapeContext(node, opset, values));
            }
            else
            {
                values.AddUnknownOperator(node.Domain.Length == 0 ? node.OpType : $"{node.Domain}:{node.OpType}");
                foreach (GraphProto nested in GraphWalk.NestedIn(node))
                {
                    Infer(nested, opset, values);
                }
            }
        }
    }

    /// <summary>What a graph says about one of its inputs or outputs.</summary>
    internal static ValueShape Declared(ValueInfoProto value) => value.Type?.TensorType is { } tensor
        ? new ValueShape(tensor.ElemType, tensor.Shape is { } shape ? [.. shape.Dim.Select((dim, i) => Declared(dim, $"{value.Name}#{i}"))] : null)
        : ValueShape.Unknown;

    // A free length without a name gets one of its own: it is the same wherever it turns up again.
    private static Dim Declared(TensorShapeProto.Types.Dimension dim, string otherwise) => dim.ValueCase switch
    {
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue when dim.DimValue >= 0 => dim.DimValue,
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimParam when dim.DimParam.Length > 0 => Dim.Named(dim.DimParam),
        _ => Dim.Named(otherwise),
    };

    private static string Key(NodeProto node) => node.Domain is "" or "ai.onnx" ? node.OpType : $"{node.Domain}:{node.OpType}";

    private static Dictionary<string, Action<ShapeContext>> Register()
    {
        var rules = new Dictionary<string, Action<ShapeContext>>(StringComparer.Ordinal);
        ConstantShapes.Register(rules);
        ElementwiseShapes.Register(rules);
        MatrixShapes.Register(rules);
        ConvolutionShapes.Register(rules);
        NormalizationShapes.Register(rules);
        LayoutShapes.Register(rules);
        ResizingShapes.Register(rules);
        IndexingShapes.Register(rules);
        ReductionShapes.Register(rules);
        RecurrentShapes.Register(rules);
        QuantizationShapes.Register(rules);
        ContribShapes.Register(rules);
        ControlShapes.Register(rules);
        return rules;
    }
}
