using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Smoothing;

/// <summary>
/// Divides activations with outliers by factors and multiplies the weights that read them by the same: the results stay,
/// and both become easier to quantize. Needs samples; random ones do, for outliers sit in the same channels whatever the
/// input says.
/// </summary>
/// <param name="limit">Largest magnitude of a quantized weight: what the error is judged with.</param>
/// <param name="minimum">Layers with fewer weights are left alone.</param>
internal sealed class SmoothPass(int limit, int minimum) : IModelPass
{
    /// <inheritdoc/>
    public string Name => "smooth";

    /// <inheritdoc/>
    public void Apply(PassContext context)
    {
        if (context.Samples.Count == 0)
        {
            return;
        }

        var editor = new GraphEditor(context.Model.Proto.Graph);
        List<IGrouping<string, LinearLayer>> sites = [.. LinearLayer.In(editor).GroupBy(layer => layer.Activation, StringComparer.Ordinal).Where(site => Fits(editor, site, context))];
        Dictionary<string, RowSamples> seen = RowSamples.Collect(context.Model, sites.Select(site => site.Key), context.Samples, null, context.Cancellation);
        int smoothed = 0;
        for (int i = 0; i < sites.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Progress?.Report((double)i / sites.Count);
            LinearLayer[] layers = [.. sites[i]];
            if (seen.TryGetValue(sites[i].Key, out RowSamples? rows)
                && rows.Width == layers[0].Inputs
                && SmoothFactors.Find(rows, [.. layers.Select(layer => (layer.Values, layer.Outputs))], limit) is { } factors)
            {
                Rewrite(editor, sites[i].Key, layers, factors);
                smoothed++;
            }
        }

        editor.Commit();
        context.Report.Rewrote(Name, smoothed);
    }

    private bool Fits(GraphEditor editor, IGrouping<string, LinearLayer> site, PassContext context) =>
        site.Select(layer => layer.Inputs).Distinct().Count() == 1
        && site.Sum(layer => layer.Values.Length) >= minimum
        && site.All(layer => context.MayChange(layer.Node) && editor.Initializers.ContainsKey(layer.Weights.Name) && editor.IsUsedOnce(layer.Weights.Name));

    private static void Rewrite(GraphEditor editor, string activation, LinearLayer[] layers, float[] factors)
    {
        // Stored in half precision, which ONNX Runtime widens when it loads; the weights get the inverse of just that.
        Half[] inverse = [.. factors.Select(factor => (Half)(1 / factor))];
        factors = [.. inverse.Select(half => 1 / (float)half)];
        string stored = editor.Add(TensorData.Create(editor.Fresh($"{activation}_smooth"), inverse, [inverse.Length]));
        NodeProto widen = GraphEditor.Node("Cast", [stored], editor.Fresh($"{stored}_float"));
        widen.Attribute.Add(Attributes.Of("to", (long)TensorProto.Types.DataType.Float));
        NodeProto multiply = GraphEditor.Node("Mul", [activation, widen.Output[0]], editor.Fresh($"{activation}_smoothed"));
        for (int i = 0; i < layers.Length; i++)
        {
            LinearLayer layer = layers[i];
            float[] scaled = Matrices.ScaleRows(layer.Values, factors, layer.Outputs);
            TensorProto weights = layer.Transposed
                ? TensorData.Create(layer.Weights.Name, Matrices.Transpose(scaled, layer.Inputs, layer.Outputs), [layer.Outputs, layer.Inputs])
                : TensorData.Create(layer.Weights.Name, scaled, [layer.Inputs, layer.Outputs]);
            editor.Remove(layer.Weights);
            editor.Add(weights);
            NodeProto changed = layer.Node.Clone();
            changed.Input[0] = multiply.Output[0];
            editor.Replace(layer.Node, i == 0 ? [widen, multiply, changed] : [changed]);
        }
    }
}
