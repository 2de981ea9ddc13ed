using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>An LSTM with constant single-precision weights.</summary>
/// <param name="Node">The node.</param>
/// <param name="Weights">W [directions, 4 · hidden, inputs].</param>
/// <param name="Recurrence">R [directions, 4 · hidden, hidden].</param>
/// <param name="Directions">1 or 2.</param>
/// <param name="Inputs">Length of an input vector.</param>
/// <param name="Hidden">Units.</param>
internal sealed record LstmLayer(NodeProto Node, float[] Weights, float[] Recurrence, int Directions, int Inputs, int Hidden)
{
    private const int Gates = 4;
    private const int Peepholes = 7;

    /// <summary>Name of the value that it reads.</summary>
    public string Activation => Node.Input[0];

    /// <summary>Reads a node.</summary>
    /// <param name="editor">Its graph.</param>
    /// <param name="node">The LSTM.</param>
    /// <param name="reason">Why it is none that can be quantized.</param>
    public static LstmLayer? TryRead(GraphEditor editor, NodeProto node, out string reason)
    {
        reason = "";
        if (Attributes.Int(node, "layout", 0) != 0)
        {
            reason = "its batch comes first";
        }
        else if (node.Input.Count > Peepholes && node.Input[Peepholes].Length > 0)
        {
            reason = "it has peepholes";
        }
        else if (!TryRead(editor, node.Input[1], out TensorProto w, out float[] weights) || !TryRead(editor, node.Input[2], out TensorProto r, out float[] recurrence))
        {
            reason = "its weights are no finite constants of its own graph";
        }
        else if (w.Dims[0] != r.Dims[0] || w.Dims[1] != r.Dims[1] || r.Dims[1] != Gates * r.Dims[2])
        {
            reason = "its weights do not fit together";
        }
        else if (!editor.IsUsedOnce(w.Name) || !editor.IsUsedOnce(r.Name))
        {
            reason = "its weights are read elsewhere too";
        }
        else
        {
            return new LstmLayer(node, weights, recurrence, (int)w.Dims[0], (int)w.Dims[2], (int)r.Dims[2]);
        }

        return null;
    }

    private static bool TryRead(GraphEditor editor, string name, out TensorProto tensor, out float[] values)
    {
        values = [];
        return editor.Initializers.TryGetValue(name, out tensor!)
            && tensor.Dims.Count == 3
            && TensorData.TryReadSingles(tensor, out values)
            && values.Length > 0
            && Array.TrueForAll(values, float.IsFinite);
    }
}
