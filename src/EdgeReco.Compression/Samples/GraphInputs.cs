using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>What a graph wants as inputs, read off its declarations.</summary>
internal static class GraphInputs
{
    /// <summary>Inputs in the order of the graph, without those that have an initial value.</summary>
    public static IReadOnlyList<ModelPort> Of(GraphProto graph)
    {
        var constants = graph.Initializer.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        return [.. graph.Input.Where(input => !constants.Contains(input.Name)).Select(Port)];
    }

    /// <summary>Whether the declaration says how many axes an input has.</summary>
    public static bool HasShape(GraphProto graph, string name) =>
        graph.Input.First(input => input.Name == name).Type?.TensorType?.Shape is not null;

    /// <summary>A declared input or output; free axes have the length -1.</summary>
    public static ModelPort Port(ValueInfoProto value)
    {
        if (value.Type?.TensorType is not { } tensor)
        {
            return new ModelPort(value.Name, false, TensorElementType.DataTypeMax, [], []);
        }

        IEnumerable<TensorShapeProto.Types.Dimension> dims = tensor.Shape?.Dim ?? [];

        // ONNX Runtime numbers element types as the format does.
        return new ModelPort(
            value.Name,
            true,
            (TensorElementType)tensor.ElemType,
            [.. dims.Select(dim => dim.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue && dim.DimValue >= 0 ? checked((int)dim.DimValue) : -1)],
            [.. dims.Select(dim => dim.DimParam)]);
    }
}
