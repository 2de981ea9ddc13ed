namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Takes some of a transformer's heads, neurons and dimensions.</summary>
internal static class WidthSelection
{
    /// <summary>Keeps the heads of each layer that matter most.</summary>
    public static TransformerWeights Heads(TransformerWeights weights, WidthImportance importance, int count) => EachLayer(weights, (parameters, layer, shape) =>
    {
        int[] heads = WidthImportance.Largest(importance.Heads[layer], count);
        int width = shape.Heads * shape.HeadSize;
        int[] rows = [.. heads.SelectMany(head => Enumerable.Range(head * shape.HeadSize, shape.HeadSize))];
        int[] columns = [.. Enumerable.Range(0, 3).SelectMany(part => rows.Select(row => (part * width) + row))];
        TakeColumns(parameters, ParameterNames.Qkv(layer), columns);
        TakeRows(parameters, ParameterNames.AttentionOut(layer), rows);
        return shape with { Heads = heads.Length };
    });

    /// <summary>Keeps the neurons of each layer that matter most.</summary>
    public static TransformerWeights Neurons(TransformerWeights weights, WidthImportance importance, int count) => EachLayer(weights, (parameters, layer, shape) =>
    {
        int[] neurons = WidthImportance.Largest(importance.Neurons[layer], count);
        TakeColumns(parameters, ParameterNames.Up(layer), neurons);
        TakeRows(parameters, ParameterNames.Down(layer), neurons);
        return shape with { FeedForward = neurons.Length };
    });

    /// <summary>
    /// Keeps the dimensions between the layers that matter most. The token table stays as wide as it is, with a matrix
    /// behind it; the one before the output is the best linear map from what is left, which the caller fits.
    /// </summary>
    /// <param name="weights">Weights without matrices around the layers.</param>
    /// <param name="dimensions">Which dimensions stay, in ascending order.</param>
    /// <param name="output">From those dimensions of the last layer to all of them, [kept, output].</param>
    /// <param name="bias">What is added, [output].</param>
    public static TransformerWeights Dimensions(TransformerWeights weights, int[] dimensions, float[] output, float[] bias)
    {
        TransformerShape shape = weights.Shape;
        var parameters = weights.Parameters.ToDictionary(StringComparer.Ordinal);
        float[] select = new float[shape.Hidden * dimensions.Length];
        for (int i = 0; i < dimensions.Length; i++)
        {
            select[(dimensions[i] * dimensions.Length) + i] = 1;
        }

        parameters[ParameterNames.Weight(ParameterNames.Input)] = Parameter.Matrix(shape.Hidden, dimensions.Length, select);
        parameters[ParameterNames.Positions] = parameters[ParameterNames.Positions].TakeColumns(dimensions);
        if (parameters.TryGetValue(ParameterNames.Segments, out Parameter? segments))
        {
            parameters[ParameterNames.Segments] = segments.TakeColumns(dimensions);
        }

        TakeColumns(parameters, ParameterNames.Norm, dimensions);
        for (int layer = 0; layer < shape.Layers.Count; layer++)
        {
            TakeRows(parameters, ParameterNames.Qkv(layer), dimensions);
            TakeColumns(parameters, ParameterNames.AttentionOut(layer), dimensions);
            TakeColumns(parameters, ParameterNames.AttentionNorm(layer), dimensions);
            TakeRows(parameters, ParameterNames.Up(layer), dimensions);
            TakeColumns(parameters, ParameterNames.Down(layer), dimensions);
            TakeColumns(parameters, ParameterNames.FeedForwardNorm(layer), dimensions);
        }

        parameters[ParameterNames.Weight(ParameterNames.Output)] = Parameter.Matrix(dimensions.Length, shape.Output, output);
        parameters[ParameterNames.Bias(ParameterNames.Output)] = Parameter.Vector(bias);
        return new TransformerWeights(shape with { Hidden = dimensions.Length }, parameters);
    }

    private static TransformerWeights EachLayer(TransformerWeights weights, Func<Dictionary<string, Parameter>, int, LayerShape, LayerShape> change)
    {
        var parameters = weights.Parameters.ToDictionary(StringComparer.Ordinal);
        LayerShape[] layers = [.. weights.Shape.Layers.Select((shape, layer) => change(parameters, layer, shape))];
        return new TransformerWeights(weights.Shape with { Layers = layers }, parameters);
    }

    private static void TakeColumns(Dictionary<string, Parameter> parameters, string part, int[] columns)
    {
        parameters[ParameterNames.Weight(part)] = parameters[ParameterNames.Weight(part)].TakeColumns(columns);
        parameters[ParameterNames.Bias(part)] = parameters[ParameterNames.Bias(part)].TakeColumns(columns);
    }

    private static void TakeRows(Dictionary<string, Parameter> parameters, string part, int[] rows) =>
        parameters[ParameterNames.Weight(part)] = parameters[ParameterNames.Weight(part)].TakeRows(rows);
}
