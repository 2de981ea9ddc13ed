using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Splitting;

/// <summary>Types of the values that cross cuts, which a part must declare.</summary>
internal static class CrossingTypes
{
    /// <summary>Declares values: by our own inference, and what that does not know as ONNX Runtime says.</summary>
    /// <exception cref="InvalidDataException">One is no dense tensor; the message names it.</exception>
    public static Dictionary<string, ValueInfoProto> Of(OnnxModel model, IReadOnlyList<string> names)
    {
        ValueTypes types = ShapeInference.Infer(model);
        var declared = new Dictionary<string, ValueInfoProto>(StringComparer.Ordinal);
        foreach (string name in names.Where(name => types[name].ElementType != 0))
        {
            declared[name] = Value(name, types[name].ElementType, types[name].Dims?.Select(Length));
        }

        string[] unknown = [.. names.Where(name => !declared.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            Ask(model, unknown, declared);
        }

        return declared;
    }

    private static void Ask(OnnxModel model, string[] names, Dictionary<string, ValueInfoProto> declared)
    {
        ModelProto copy = model.Proto.Clone();
        HashSet<string> outputs = [.. copy.Graph.Output.Select(output => output.Name)];
        copy.Graph.Output.AddRange(names.Where(name => !outputs.Contains(name)).Select(name => new ValueInfoProto { Name = name }));
        using ModelRunner runner = OnnxFiles.Open(new OnnxModel(copy));
        foreach (string name in names)
        {
            ModelPort port = runner.Outputs.First(output => output.Name == name);
            if (!port.IsTensor)
            {
                throw new InvalidDataException($"{name}: it would cross a cut and is no dense tensor; cut elsewhere with --at");
            }

            declared[name] = Value(name, (int)port.Type, port.Dims.Select(dim => new TensorShapeProto.Types.Dimension { DimValue = dim }).Select(Free));
        }
    }

    private static ValueInfoProto Value(string name, int type, IEnumerable<TensorShapeProto.Types.Dimension>? dims)
    {
        var tensor = new TypeProto.Types.Tensor { ElemType = type };
        if (dims is not null)
        {
            tensor.Shape = new TensorShapeProto();
            tensor.Shape.Dim.AddRange(dims);
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = tensor } };
    }

    // Names with a number sign are our own, of lengths that have none.
    private static TensorShapeProto.Types.Dimension Length(Dim dim) => dim.IsKnown
        ? new TensorShapeProto.Types.Dimension { DimValue = dim.Value }
        : dim.Name is { } name && !name.Contains('#', StringComparison.Ordinal) ? new TensorShapeProto.Types.Dimension { DimParam = name } : new TensorShapeProto.Types.Dimension();

    private static TensorShapeProto.Types.Dimension Free(TensorShapeProto.Types.Dimension dim) => dim.DimValue < 0 ? new TensorShapeProto.Types.Dimension() : dim;
}
