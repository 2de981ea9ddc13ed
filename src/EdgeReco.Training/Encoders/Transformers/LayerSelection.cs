namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Takes some of a transformer's layers, positions and segments.</summary>
internal static class LayerSelection
{
    /// <summary>Layers that lie evenly between the first and the last; of one, the first.</summary>
    public static int[] Even(int from, int count) =>
        count == 1 ? [0] : [.. Enumerable.Range(0, count).Select(i => (int)Math.Round((double)i * (from - 1) / (count - 1)))];

    /// <summary>The weights with these layers only.</summary>
    public static TransformerWeights Take(TransformerWeights weights, IReadOnlyList<int> layers)
    {
        var parameters = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach ((string name, Parameter parameter) in weights.Parameters.Where(pair => !pair.Key.StartsWith("layers.", StringComparison.Ordinal)))
        {
            parameters.Add(name, parameter);
        }

        for (int i = 0; i < layers.Count; i++)
        {
            string prefix = $"layers.{layers[i]}.";
            foreach ((string name, Parameter parameter) in weights.Parameters.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                parameters.Add($"layers.{i}.{name[prefix.Length..]}", parameter);
            }
        }

        return new TransformerWeights(weights.Shape with { Layers = [.. layers.Select(layer => weights.Shape.Layers[layer])] }, parameters);
    }

    /// <summary>
    /// Fewer positions, and no segments: the first segment's row, the only one that single texts read, goes into the positions.
    /// </summary>
    public static TransformerWeights Shorten(TransformerWeights weights, int positions)
    {
        positions = Math.Min(positions, weights.Shape.Positions);
        Parameter table = weights[ParameterNames.Positions].TakeRows([.. Enumerable.Range(0, positions)]);
        var parameters = weights.Parameters.ToDictionary(StringComparer.Ordinal);
        if (parameters.Remove(ParameterNames.Segments, out Parameter? segments))
        {
            for (int i = 0; i < table.Values.Length; i++)
            {
                table.Values[i] += segments.Values[i % table.Columns];
            }
        }

        parameters[ParameterNames.Positions] = table;
        return new TransformerWeights(weights.Shape with { Positions = positions, Segments = 0 }, parameters);
    }

    /// <summary>Another activation between the matrices.</summary>
    public static TransformerWeights WithActivation(TransformerWeights weights, Activation activation) =>
        new(weights.Shape with { Layers = [.. weights.Shape.Layers.Select(layer => layer with { Activation = activation })] }, weights.Parameters);
}
