using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Products with constant matrices to int8, activations quantized at run time: MatMul and Gemm become DynamicQuantizeLinear
/// -> MatMulInteger -> Cast -> Mul (-> Add), which ONNX Runtime fuses into one kernel; a fused Attention becomes QAttention.
/// Weights are symmetric with one scale a column. Layers that read the same activation share its quantization.
/// </summary>
/// <param name="limit">Largest magnitude of a quantized weight; see <see cref="SymmetricQuantizer"/>.</param>
/// <param name="minimum">Layers with fewer weights are left alone.</param>
internal sealed class DynamicLinearPass(int limit, int minimum) : IModelPass
{
    /// <inheritdoc/>
    public string Name => "int8-dynamic";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        foreach (GraphEditor editor in GraphEditor.All(context.Model.Proto))
        {
            var activations = new Dictionary<string, NodeProto>(StringComparer.Ordinal);
            var weights = new Dictionary<string, (string Values, string Scales)>(StringComparer.Ordinal);
            foreach (NodeProto node in editor.Graph.Node.Where(context.MayChange))
            {
                if (LinearLayer.TryRead(editor, node) is not { } layer || layer.Values.Length < minimum)
                {
                    continue;
                }

                if (!editor.Initializers.ContainsKey(layer.Weights.Name))
                {
                    context.Report.Skip(Name, node.Output[0], "its weights belong to an outer graph");
                    continue;
                }

                // Other readers in float are served by the passes that follow; what the caller reads must stay as it is.
                if (editor.IsOutput(layer.Weights.Name))
                {
                    context.Report.Skip(Name, node.Output[0], "its weights are an output of the model");
                    continue;
                }

                Rewrite(editor, layer, activations, weights, context.Report);
            }

            // Float weights that nothing reads any more are taken out by the clean-up that follows every recipe.
            editor.Commit();
        }
    }

    private void Rewrite(
        GraphEditor editor, LinearLayer layer, Dictionary<string, NodeProto> activations, Dictionary<string, (string Values, string Scales)> weights, PassReport report)
    {
        NodeProto node = layer.Node;
        string output = node.Output[0];
        var replacements = new List<NodeProto>();
        if (!activations.TryGetValue(layer.Activation, out NodeProto? activation))
        {
            string name = layer.Activation;
            activation = GraphEditor.Node("DynamicQuantizeLinear", [name], editor.Fresh($"{name}_u8"), editor.Fresh($"{name}_u8_scale"), editor.Fresh($"{name}_u8_zero"));
            activations[name] = activation;
            replacements.Add(activation);
        }

        (string values, string scales) = Weights(editor, layer, weights, report);
        if (node.OpType == "Attention")
        {
            replacements.Add(QuantizedAttention.FromFloat(node, activation.Output[0], activation.Output[1], activation.Output[2], values, scales));
        }
        else
        {
            NodeProto product = GraphEditor.Node("MatMulInteger", [activation.Output[0], values, activation.Output[2]], editor.Fresh($"{output}_int32"));
            NodeProto cast = GatherTablePass.Cast(product.Output[0], editor.Fresh($"{output}_cast"));
            NodeProto bothScales = GraphEditor.Node("Mul", [activation.Output[1], scales], editor.Fresh($"{output}_scale"));
            string? bias = node.OpType == "Gemm" && node.Input.Count > 2 && node.Input[2].Length > 0 ? GemmBias.Plain(editor, node) : null;
            NodeProto scaled = GraphEditor.Node("Mul", [cast.Output[0], bothScales.Output[0]], bias is null ? output : editor.Fresh($"{output}_scaled"));
            replacements.AddRange([product, cast, bothScales, scaled]);
            if (bias is not null)
            {
                replacements.Add(GraphEditor.Node("Add", [scaled.Output[0], bias], output));
            }
        }

        editor.Replace(node, [.. replacements]);
    }

    private (string Values, string Scales) Weights(GraphEditor editor, LinearLayer layer, Dictionary<string, (string Values, string Scales)> made, PassReport report)
    {
        string key = $"{layer.Weights.Name}/{layer.Transposed}";
        if (made.TryGetValue(key, out (string Values, string Scales) names))
        {
            return names;
        }

        (sbyte[] quantized, float[] scales) = SymmetricQuantizer.Columns(layer.Values, layer.Inputs, layer.Outputs, limit);
        names = (
            editor.Add(TensorData.Create(editor.Fresh($"{layer.Weights.Name}_int8"), quantized, [layer.Inputs, layer.Outputs])),
            editor.Add(TensorData.Create(editor.Fresh($"{layer.Weights.Name}_scale"), scales, [layer.Outputs])));
        made[key] = names;
        report.Add(new QuantizedTensor(
            Name,
            layer.Weights.Name,
            SymmetricQuantizer.Sqnr(layer.Values, quantized, i => scales[i % layer.Outputs]),
            (long)layer.Values.Length * sizeof(float),
            layer.Values.Length + ((long)layer.Outputs * sizeof(float))));
        return names;
    }
}
