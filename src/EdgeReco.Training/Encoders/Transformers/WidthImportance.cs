using EdgeReco.Inference.TextEncoders;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// How much each head, neuron and dimension of a transformer matters on sample texts: the mean square of what a head or
/// neuron adds to its layer's output, and the variance of a dimension over all layers.
/// </summary>
internal sealed class WidthImportance
{
    private WidthImportance(double[][] heads, double[][] neurons, double[] dimensions)
    {
        Heads = heads;
        Neurons = neurons;
        Dimensions = dimensions;
    }

    /// <summary>Of each layer's heads.</summary>
    public IReadOnlyList<double[]> Heads { get; }

    /// <summary>Of each layer's neurons.</summary>
    public IReadOnlyList<double[]> Neurons { get; }

    /// <summary>Of the dimensions between the layers.</summary>
    public double[] Dimensions { get; }

    /// <summary>Measures.</summary>
    /// <param name="model">The transformer.</param>
    /// <param name="batches">Sample texts.</param>
    public static WidthImportance Of(Transformer model, IReadOnlyList<TokenBatch> batches)
    {
        TransformerShape shape = model.Shape;
        double[][] heads = [.. shape.Layers.Select(layer => new double[layer.Heads])];
        double[][] neurons = [.. shape.Layers.Select(layer => new double[layer.FeedForward])];
        double[] dimensions = new double[shape.Hidden];
        using var frozen = no_grad();
        foreach (TokenBatch batch in batches)
        {
            using var scope = NewDisposeScope();
            Tensor mask = tensor(batch.Mask, [batch.Mask.Length, 1]).to(ScalarType.Float32);
            TransformerOutput output = model.Run(batch, model.Rows(batch), keep: true, observe: (layer, mixed, active) =>
            {
                LayerShape own = shape.Layers[layer];
                Tensor outward = model.Parameters[ParameterNames.Weight(ParameterNames.AttentionOut(layer))];
                for (int head = 0; head < own.Heads; head++)
                {
                    (int from, int to) = (head * own.HeadSize, (head + 1) * own.HeadSize);
                    heads[layer][head] += ((mixed * mask).slice(1, from, to, 1).matmul(outward.slice(0, from, to, 1))).square().sum().ToDouble();
                }

                Tensor down = model.Parameters[ParameterNames.Weight(ParameterNames.Down(layer))].square().sum([1]);
                AddTo(neurons[layer], (active * mask).square().sum([0]) * down);
            });
            foreach (Tensor hidden in output.Hidden)
            {
                AddTo(dimensions, ((hidden - hidden.mean([0], keepdim: true)) * mask).square().sum([0]));
            }
        }

        return new WidthImportance(heads, neurons, dimensions);
    }

    /// <summary>The places of the largest, in ascending order.</summary>
    public static int[] Largest(double[] importance, int count) =>
        [.. Enumerable.Range(0, importance.Length).OrderByDescending(i => importance[i]).ThenBy(i => i).Take(count).Order()];

    private static void AddTo(double[] sums, Tensor values)
    {
        float[] part = values.data<float>().ToArray();
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += part[i];
        }
    }
}
