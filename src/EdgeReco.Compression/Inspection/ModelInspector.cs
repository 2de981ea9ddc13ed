using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Inspection;

/// <summary>Looks into model files without running them.</summary>
public static class ModelInspector
{
    private const int LargestCount = 10;
    private const string DefaultDomain = "ai.onnx";

    /// <summary>Inspects a model file.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no model; the message says which.</exception>
    public static ModelInspection Inspect(string path)
    {
        OnnxModel loaded = OnnxModel.Load(path);
        ModelProto model = loaded.Proto;
        GraphProto[] graphs = [.. GraphWalk.Graphs(model.Graph)];
        NodeProto[] nodes = [.. graphs.SelectMany(graph => graph.Node)];
        TensorSize[] tensors = [.. Constants(graphs).Select(Size)];
        var constants = model.Graph.Initializer.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        return new ModelInspection
        {
            File = path,
            SizeBytes = ModelSize.Of(path, loaded),
            IrVersion = model.IrVersion,
            Producer = $"{model.ProducerName} {model.ProducerVersion}".Trim(),
            Opsets = [.. model.OpsetImport.Select(set => (set.Domain.Length == 0 ? DefaultDomain : set.Domain, set.Version))],
            Metadata = [.. model.MetadataProps.Select(entry => (entry.Key, entry.Value))],
            Inputs = [.. model.Graph.Input.Where(input => !constants.Contains(input.Name)).Select(Port)],
            Outputs = [.. model.Graph.Output.Select(Port)],
            Nodes = nodes.Length,
            NestedGraphs = graphs.Length - 1,
            Operators =
            [
                .. nodes.GroupBy(node => (Domain: node.Domain == DefaultDomain ? "" : node.Domain, node.OpType))
                    .Select(group => new OperatorCount(
                        group.Key.Domain.Length == 0 ? group.Key.OpType : $"{group.Key.Domain}.{group.Key.OpType}",
                        group.Count(),
                        KnownOperators.Contains(group.Key.Domain, group.Key.OpType)))
                    .OrderByDescending(entry => entry.Count)
                    .ThenBy(entry => entry.Operator, StringComparer.Ordinal),
            ],
            Parameters = tensors.Sum(Elements),
            Types =
            [
                .. tensors.GroupBy(tensor => tensor.Type)
                    .Select(group => new TypeSize(group.Key, group.Count(), group.Sum(Elements), group.Sum(tensor => tensor.Bytes)))
                    .OrderByDescending(type => type.Bytes)
                    .ThenBy(type => type.Type, StringComparer.Ordinal),
            ],
            Largest = [.. tensors.OrderByDescending(tensor => tensor.Bytes).Take(LargestCount)],
            ExternalFiles = loaded.ExternalFiles,
        };
    }

    /// <summary>Bytes of a model file and of the files beside it that hold its weights.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no model; the message says which.</exception>
    public static long SizeOf(string path) => ModelSize.Of(path, OnnxModel.Load(path));

    private static IEnumerable<TensorProto> Constants(IEnumerable<GraphProto> graphs) => graphs.SelectMany(graph =>
        graph.Initializer.Concat(graph.Node
            .Where(node => node.OpType == "Constant")
            .Select(node => node.Attribute.FirstOrDefault(attribute => attribute.Name == "value")?.T is { } value ? Named(value, node.Output[0]) : null)
            .OfType<TensorProto>()));

    private static TensorProto Named(TensorProto tensor, string name)
    {
        if (tensor.Name.Length > 0)
        {
            return tensor;
        }

        TensorProto named = tensor.Clone();
        named.Name = name;
        return named;
    }

    private static TensorSize Size(TensorProto tensor)
    {
        long elements = tensor.Dims.Aggregate(1L, (product, dim) => unchecked(product * dim));
        return new TensorSize(tensor.Name, ElementTypes.Name(tensor.DataType), [.. tensor.Dims], ((elements * ElementTypes.Bits(tensor.DataType)) + 7) / 8);
    }

    private static long Elements(TensorSize tensor) => tensor.Dims.Aggregate(1L, (product, dim) => unchecked(product * dim));

    private static PortDescription Port(ValueInfoProto value)
    {
        if (value.Type?.TensorType is not { } tensor)
        {
            string kind = value.Type?.ValueCase.ToString() ?? "unknown";
            return new PortDescription(value.Name, kind.Replace("Type", "", StringComparison.Ordinal).ToLowerInvariant(), null);
        }

        return new PortDescription(value.Name, ElementTypes.Name(tensor.ElemType), tensor.Shape is null ? null : [.. tensor.Shape.Dim.Select(Axis)]);
    }

    private static string Axis(TensorShapeProto.Types.Dimension axis) => axis.ValueCase switch
    {
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue when axis.DimValue >= 0 => $"{axis.DimValue}",
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimParam when axis.DimParam.Length > 0 => axis.DimParam,
        _ => "?",
    };
}
