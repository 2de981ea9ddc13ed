using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>How many axes a value has, where the graph says.</summary>
internal static class ValueRank
{
    /// <summary>The number of axes; null where it is not known.</summary>
    public static int? Of(GraphEditor graph, string name)
    {
        for (GraphEditor? editor = graph; editor is not null; editor = editor.Outer)
        {
            if (editor.Initializers.TryGetValue(name, out TensorProto? tensor))
            {
                return tensor.Dims.Count;
            }

            ValueInfoProto? value = editor.Graph.Input.Concat(editor.Graph.ValueInfo).Concat(editor.Graph.Output).FirstOrDefault(value => value.Name == name);
            if (value is not null)
            {
                return value.Type?.TensorType?.Shape?.Dim.Count;
            }

            if (editor.Producer(name) is not null)
            {
                break;
            }
        }

        return null;
    }
}
