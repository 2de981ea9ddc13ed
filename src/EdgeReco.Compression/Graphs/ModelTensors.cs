using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>The tensors that a model stores.</summary>
internal static class ModelTensors
{
    /// <summary>Constants and tensor attributes of all graphs and functions, nested ones included.</summary>
    public static IEnumerable<TensorProto> All(ModelProto model) =>
        Graphs(model).SelectMany(Of).Concat(model.Functions.SelectMany(function => function.Node).SelectMany(Attributes));

    /// <summary>Constants and tensor attributes of one graph; those of nested graphs are not among them.</summary>
    public static IEnumerable<TensorProto> Of(GraphProto graph) =>
        graph.Initializer
            .Concat(graph.SparseInitializer.SelectMany(Parts))
            .Concat(graph.Node.SelectMany(Attributes));

    private static IEnumerable<GraphProto> Graphs(ModelProto model) =>
        GraphWalk.Graphs(model.Graph)
            .Concat(model.Functions.SelectMany(function => function.Node).SelectMany(GraphWalk.NestedIn).SelectMany(GraphWalk.Graphs));

    private static IEnumerable<TensorProto> Attributes(NodeProto node)
    {
        foreach (AttributeProto attribute in node.Attribute)
        {
            if (attribute.T is { } tensor)
            {
                yield return tensor;
            }

            foreach (TensorProto other in attribute.Tensors.Concat(attribute.SparseTensors.Concat(attribute.SparseTensor is { } sparse ? [sparse] : []).SelectMany(Parts)))
            {
                yield return other;
            }
        }
    }

    private static IEnumerable<TensorProto> Parts(SparseTensorProto sparse)
    {
        if (sparse.Values is { } values)
        {
            yield return values;
        }

        if (sparse.Indices is { } indices)
        {
            yield return indices;
        }
    }
}
