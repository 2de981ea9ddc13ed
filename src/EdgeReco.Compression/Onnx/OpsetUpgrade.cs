using EdgeReco.Compression.Graphs;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Onnx;

/// <summary>
/// Models of the operator sets 9 and 10 to 11, as exporters for OCR and vision models still write them: what were attributes
/// of a few operators are inputs there. Everything else means the same.
/// </summary>
internal sealed class OpsetUpgrade
{
    private const int Oldest = 9;
    private readonly ModelProto _model;
    private readonly int _opset;
    private readonly HashSet<string> _names;

    private OpsetUpgrade(ModelProto model, int opset)
    {
        _model = model;
        _opset = opset;
        _names = GraphWalk.Names(model.Graph);
    }

    /// <summary>Brings a model to 11 in place; one of another set, or with an operator that cannot be brought there, is left as it is.</summary>
    public static void Run(ModelProto model)
    {
        int opset = ModelCheck.Opset(model);
        if (opset is >= Oldest and < ModelCheck.OldestOpset && model.Functions.Count == 0)
        {
            new OpsetUpgrade(model, opset).Run();
        }
    }

    private void Run()
    {
        GraphProto[] graphs = [.. GraphWalk.Graphs(_model.Graph)];
        bool singles = !HasOtherFloats();
        if (!graphs.All(graph => graph.Node.All(node => node.Domain is not ("" or "ai.onnx") || CanDo(graph, node, singles))))
        {
            return;
        }

        foreach (GraphProto graph in graphs)
        {
            foreach (NodeProto node in graph.Node.Where(node => node.Domain is "" or "ai.onnx"))
            {
                Upgrade(graph, node);
            }
        }

        _model.OpsetImport.First(import => import.Domain is "" or "ai.onnx").Version = ModelCheck.OldestOpset;
    }

    // Numbers of attributes become constants, which must be of the type of what they go with: nothing is checked yet, so types cannot be inferred.
    private bool HasOtherFloats() =>
        ModelTensors.All(_model).Select(tensor => tensor.DataType)
            .Concat(_model.Graph.Input.Select(input => input.Type?.TensorType?.ElemType ?? 0))
            .Concat(GraphWalk.Nodes(_model.Graph).Select(node => (int)Attributes.Int(node, "to", 0)))
            .Any(type => (DataType)type is DataType.Float16 or DataType.Double or DataType.Bfloat16);

    private bool CanDo(GraphProto graph, NodeProto node, bool singles) => node.OpType switch
    {
        "Clip" or "Pad" => singles && node.Input.Count == 1,
        "Slice" or "TopK" when _opset < 10 => node.Input.Count == 1,
        "Upsample" => node.Input.Count == 2,

        // ONNX Runtime rounds positions otherwise where it makes a picture smaller.
        "Resize" => node.Input.Count == 2 && (Attributes.Text(node, "mode", "nearest") != "nearest"
            || (graph.Initializer.FirstOrDefault(tensor => tensor.Name == node.Input[1]) is { } scales
                && TensorData.TryReadSingles(scales, out float[] values) && values.All(scale => scale >= 1))),
        _ => true,
    };

    private void Upgrade(GraphProto graph, NodeProto node)
    {
        switch (node.OpType)
        {
            case "Clip":
                Move(graph, node, "min", "max");
                break;
            case "Pad":
                node.Input.Add(Integers(graph, [.. Take(node, "pads")?.Ints ?? []]));
                Move(graph, node, "value");
                break;
            case "Slice" when _opset < 10:
                node.Input.Add(Integers(graph, [.. Take(node, "starts")?.Ints ?? []]));
                node.Input.Add(Integers(graph, [.. Take(node, "ends")?.Ints ?? []]));
                if (Take(node, "axes") is { } axes)
                {
                    node.Input.Add(Integers(graph, [.. axes.Ints]));
                }

                break;
            case "TopK" when _opset < 10:
                node.Input.Add(Integers(graph, [Take(node, "k")?.I ?? 1]));
                break;
            case "Scatter":
                node.OpType = "ScatterElements";
                break;
            case "Upsample" or "Resize":
                node.OpType = "Resize";
                node.Input.Insert(1, Add(graph, TensorData.Create("roi", Array.Empty<float>(), [0])));
                node.Attribute.Add(Attributes.Of("coordinate_transformation_mode", "asymmetric"));
                node.Attribute.Add(Attributes.Of("nearest_mode", "floor"));
                break;
        }
    }

    // Numbers that are not given stay without a value.
    private void Move(GraphProto graph, NodeProto node, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            node.Input.Add(Take(node, name) is { } attribute ? Add(graph, TensorData.Create(name, [attribute.F], [])) : "");
        }

        while (node.Input[^1].Length == 0)
        {
            node.Input.RemoveAt(node.Input.Count - 1);
        }
    }

    private string Integers(GraphProto graph, ReadOnlySpan<long> values) => Add(graph, TensorData.Create("ints", values, [values.Length]));

    private string Add(GraphProto graph, TensorProto tensor)
    {
        string stem = tensor.Name;
        for (int i = 1; !_names.Add(tensor.Name); i++)
        {
            tensor.Name = $"{stem}_{i}";
        }

        graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    private static AttributeProto? Take(NodeProto node, string name)
    {
        AttributeProto? attribute = Attributes.Find(node, name);
        if (attribute is not null)
        {
            node.Attribute.Remove(attribute);
        }

        return attribute;
    }
}
