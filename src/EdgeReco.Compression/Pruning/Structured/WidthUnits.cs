using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>Units that can be taken out of a layer: heads of an attention, or neurons between two products.</summary>
/// <param name="Down">The product that reads the units.</param>
/// <param name="Ups">The products that make them.</param>
/// <param name="Vectors">Constants with a number for each of the units' values, such as biases that belong to no product.</param>
/// <param name="Shapes">Nodes that give the units an axis of their own or take it back, with the axes after batch and length: the units (-1 for their number times what follows) and their size.</param>
/// <param name="Size">Values of one unit.</param>
/// <param name="IsAttention">Whether the units are heads.</param>
internal sealed record WidthUnits(
    LinearSite Down, IReadOnlyList<LinearSite> Ups, IReadOnlyList<TensorProto> Vectors, IReadOnlyList<NodeProto> Shapes, int Size, bool IsAttention)
{
    /// <summary>The model that the units are part of, where the shapes are to be changed.</summary>
    public OnnxModel? Model { get; init; }

    /// <summary>How many units there are.</summary>
    public int Count => Down.Layer.Inputs / Size;

    /// <summary>The units of all layers of a model, in the order of its graph.</summary>
    public static IReadOnlyList<WidthUnits> In(OnnxModel model)
    {
        var editor = new GraphEditor(model.Proto.Graph);
        var sites = LinearSite.In(editor).ToDictionary(site => site.Layer.Node.Output[0], StringComparer.Ordinal);
        var results = sites.Values.GroupBy(site => site.Result, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var types = new Lazy<ValueTypes>(() => ShapeInference.Infer(model));
        var found = new List<WidthUnits>();
        foreach (LinearSite site in sites.Values)
        {
            if ((NeuronTrace.Of(editor, sites, site) ?? HeadTrace.Of(model, editor, types, results, site)) is { } units)
            {
                found.Add(units);
            }
        }

        return found;
    }

    /// <summary>Takes out all units but some.</summary>
    public void Keep(KeptUnits kept)
    {
        int[] values = [.. kept.Units.SelectMany(unit => Enumerable.Range(unit * Size, Size))];
        int inputs = Down.Layer.Inputs;
        float[] rows = new float[values.Length * Down.Layer.Outputs];
        for (int output = 0; output < Down.Layer.Outputs; output++)
        {
            for (int i = 0; i < values.Length; i++)
            {
                rows[(output * values.Length) + i] = kept.Rows[(output * inputs) + values[i]];
            }
        }

        Store(Down, rows, values.Length, Down.Layer.Outputs);
        foreach (LinearSite up in Ups)
        {
            float[] all = TensorValues.Rows(up.Layer);
            float[] some = new float[values.Length * up.Layer.Inputs];
            for (int i = 0; i < values.Length; i++)
            {
                all.AsSpan(values[i] * up.Layer.Inputs, up.Layer.Inputs).CopyTo(some.AsSpan(i * up.Layer.Inputs));
            }

            Store(up, some, up.Layer.Inputs, values.Length);
        }

        foreach (TensorProto vector in Ups.Select(up => up.Bias).OfType<TensorProto>().Concat(Vectors).Distinct())
        {
            TensorData.TryReadSingles(vector, out float[] all);
            TensorValues.Set(vector, [.. values.Select(value => all[value])], values.Length);
        }

        foreach (NodeProto node in Shapes)
        {
            // 0 takes an axis over as it is.
            long[] shape = ReferenceEquals(node, Shapes[^1]) ? [0, 0, values.Length] : [0, 0, kept.Units.Count, Size];
            var editor = new GraphEditor(Model!.Proto.Graph);
            node.Input[1] = editor.Add(TensorData.Create(editor.Fresh($"{node.Output[0]}_shape"), shape, [shape.Length]));
            editor.Commit();
        }
    }

    private static void Store(LinearSite site, float[] rows, int inputs, int outputs)
    {
        if (site.Layer.Transposed)
        {
            TensorValues.Set(site.Layer.Weights, rows, outputs, inputs);
        }
        else
        {
            TensorValues.Set(site.Layer.Weights, Quantization.Matrices.Transpose(rows, outputs, inputs), inputs, outputs);
        }
    }
}
