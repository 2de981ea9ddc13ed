using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Constant nodes to initializers of the same graph.</summary>
internal static class ConstantNodes
{
    /// <summary>Replaces them, save those that are a graph's output.</summary>
    public static int Sweep(GraphEditor editor)
    {
        int changes = 0;
        foreach (NodeProto node in editor.Graph.Node)
        {
            if (Operators.Is(node, "Constant") && !editor.IsOutput(node.Output[0]) && Value(node) is { } tensor)
            {
                tensor.Name = node.Output[0];
                editor.Replace(node);
                editor.Add(tensor);
                changes++;
            }
        }

        return changes;
    }

    private static TensorProto? Value(NodeProto node) => node.Attribute.FirstOrDefault() switch
    {
        { Name: "value", T: { } tensor } when tensor.DataType != (int)TensorProto.Types.DataType.String => tensor.Clone(),
        { Name: "value_float" } attribute => TensorData.Create("", [attribute.F], []),
        { Name: "value_floats" } attribute => TensorData.Create("", [.. attribute.Floats], [attribute.Floats.Count]),
        { Name: "value_int" } attribute => TensorData.Create("", [attribute.I], []),
        { Name: "value_ints" } attribute => TensorData.Create("", [.. attribute.Ints], [attribute.Ints.Count]),
        _ => null,
    };
}
