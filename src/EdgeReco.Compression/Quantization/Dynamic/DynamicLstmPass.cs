using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// LSTM with constant weights to ONNX Runtime's DynamicQuantizeLSTM: weights s8 symmetric with one scale for each gate of
/// each unit, what they are multiplied by quantized at run time. ONNX Runtime has no such kernel for GRU and RNN: their
/// weights can be stored in int8. Each layer is tried in ONNX Runtime, and stays float where it comes out too far off.
/// </summary>
/// <param name="limit">Largest magnitude of a quantized weight; see <see cref="SymmetricQuantizer"/>.</param>
/// <param name="minimum">Layers with fewer weights are left alone.</param>
internal sealed class DynamicLstmPass(int limit, int minimum) : IModelPass
{
    /// <inheritdoc/>
    public string Name => "int8-dynamic-lstm";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        ModelProto model = context.Model.Proto;
        IReadOnlyList<GraphEditor> editors = GraphEditor.All(model);
        List<LstmLayer>[] layers = [.. editors.Select(editor => Layers(editor, context))];
        if (layers.All(list => list.Count == 0))
        {
            return;
        }

        // Values of nested graphs cannot be seen from outside: their layers are tried on random numbers.
        Dictionary<string, List<HostTensor>> activations = LstmTrial.Activations(context, layers[0]);
        int rewritten = 0;
        for (int i = 0; i < editors.Count; i++)
        {
            foreach (LstmLayer layer in layers[i])
            {
                context.Cancellation.ThrowIfCancellationRequested();
                rewritten += Rewrite(editors[i], layer, activations.GetValueOrDefault(layer.Activation), context) ? 1 : 0;
            }

            editors[i].Commit();
        }

        if (rewritten > 0)
        {
            Operators.Import(model, Operators.Contrib, 1);
        }
    }

    private List<LstmLayer> Layers(GraphEditor editor, PassContext context)
    {
        var layers = new List<LstmLayer>();
        foreach (NodeProto node in editor.Graph.Node.Where(node => Operators.Is(node, "LSTM") && context.MayChange(node)))
        {
            if (LstmLayer.TryRead(editor, node, out string reason) is not { } layer)
            {
                context.Report.Skip(Name, node.Output.First(output => output.Length > 0), reason);
            }
            else if (layer.Weights.Length + layer.Recurrence.Length >= minimum)
            {
                layers.Add(layer);
            }
        }

        return layers;
    }

    private bool Rewrite(GraphEditor editor, LstmLayer layer, List<HostTensor>? activations, PassContext context)
    {
        LstmWeights weights = LstmWeights.Of(editor, layer.Node.Input[1], layer.Weights, layer.Directions, layer.Inputs, limit);
        LstmWeights recurrence = LstmWeights.Of(editor, layer.Node.Input[2], layer.Recurrence, layer.Directions, layer.Hidden, limit);
        NodeProto node = Quantized(layer.Node, weights, recurrence);
        double ratio = LstmTrial.Run(editor, context.Model.Proto, layer, node, [weights, recurrence], activations, context.Seed);
        if (!(ratio >= context.MinSqnr))
        {
            context.Report.Skip(Name, layer.Node.Output.First(output => output.Length > 0), double.IsNaN(ratio)
                ? "ONNX Runtime does not run it in int8"
                : FormattableString.Invariant($"{ratio:0.0} dB in int8 is too little"));
            return false;
        }

        foreach (LstmWeights one in (LstmWeights[])[weights, recurrence])
        {
            editor.Remove(editor.Initializers[one.Source]);
            one.AddTo(editor);
            context.Report.Add(new QuantizedTensor(Name, one.Source, one.Sqnr, one.BytesBefore, one.BytesAfter));
        }

        editor.Replace(layer.Node, node);
        return true;
    }

    private static NodeProto Quantized(NodeProto lstm, LstmWeights weights, LstmWeights recurrence)
    {
        NodeProto node = lstm.Clone();
        node.OpType = "DynamicQuantizeLSTM";
        node.Domain = Operators.Contrib;
        node.Input[1] = weights.Codes.Name;
        node.Input[2] = recurrence.Codes.Name;
        while (node.Input.Count < 8)
        {
            node.Input.Add("");
        }

        node.Input.AddRange([weights.Scales.Name, weights.Zeros.Name, recurrence.Scales.Name, recurrence.Zeros.Name]);
        if (Attributes.Find(node, "layout") is { } layout)
        {
            node.Attribute.Remove(layout);
        }

        return node;
    }
}
