using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Which constants are scales that integers are multiplied by: read by a Mul whose other side is cast from integers of
/// eight or four bits, or by a Gather before such a Mul. Rounding them again would save little and harm every weight they stand for.
/// </summary>
internal sealed class IntegerScales
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    public IntegerScales(OnnxModel model)
    {
        ValueTypes types = ShapeInference.Infer(model);
        NodeProto[] nodes = [.. GraphWalk.Nodes(model.Proto.Graph)];
        var casts = nodes
            .Where(node => Operators.Is(node, "Cast") && (DataType)types[node.Input[0]].ElementType is DataType.Int8 or DataType.Uint8 or DataType.Int4 or DataType.Uint4)
            .SelectMany(node => node.Output)
            .ToHashSet(StringComparer.Ordinal);
        foreach (NodeProto product in nodes.Where(node => Operators.Is(node, "Mul") && node.Input.Any(casts.Contains)))
        {
            _names.UnionWith(product.Input.Where(input => !casts.Contains(input)));
        }

        foreach (NodeProto gather in nodes.Where(node => Operators.Is(node, "Gather") && node.Output.Any(_names.Contains)).ToList())
        {
            _names.Add(gather.Input[0]);
        }
    }

    /// <summary>Whether a value is one.</summary>
    public bool Contains(string name) => _names.Contains(name);
}
