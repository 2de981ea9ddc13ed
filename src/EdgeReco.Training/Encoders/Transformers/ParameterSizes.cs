namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Which parameters a shape has and how large they are.</summary>
internal static class ParameterSizes
{
    /// <summary>Name, rows, columns and whether it is a vector, for each.</summary>
    public static IEnumerable<(string Name, int Rows, int Columns, bool IsVector)> Of(TransformerShape shape)
    {
        int hidden = shape.Hidden;
        yield return (ParameterNames.Tokens, shape.Vocabulary, shape.Embedding, false);
        yield return (ParameterNames.Positions, shape.Positions, hidden, false);
        if (shape.Segments > 0)
        {
            yield return (ParameterNames.Segments, shape.Segments, hidden, false);
        }

        if (shape.HasInput)
        {
            yield return (ParameterNames.Weight(ParameterNames.Input), shape.Embedding, hidden, false);
        }

        foreach (var vector in Norm(ParameterNames.Norm, hidden))
        {
            yield return vector;
        }

        for (int i = 0; i < shape.Layers.Count; i++)
        {
            LayerShape layer = shape.Layers[i];
            int attention = layer.Heads * layer.HeadSize;
            foreach (var size in (IEnumerable<(string, int, int, bool)>)[
                .. Linear(ParameterNames.Qkv(i), hidden, 3 * attention),
                .. Linear(ParameterNames.AttentionOut(i), attention, hidden),
                .. Norm(ParameterNames.AttentionNorm(i), hidden),
                .. Linear(ParameterNames.Up(i), hidden, layer.FeedForward),
                .. Linear(ParameterNames.Down(i), layer.FeedForward, hidden),
                .. Norm(ParameterNames.FeedForwardNorm(i), hidden)])
            {
                yield return size;
            }
        }

        if (shape.HasOutput)
        {
            foreach (var size in Linear(ParameterNames.Output, hidden, shape.Output))
            {
                yield return size;
            }
        }
    }

    private static (string, int, int, bool)[] Linear(string part, int inputs, int outputs) =>
        [(ParameterNames.Weight(part), inputs, outputs, false), (ParameterNames.Bias(part), 1, outputs, true)];

    private static (string, int, int, bool)[] Norm(string part, int width) =>
        [(ParameterNames.Weight(part), 1, width, true), (ParameterNames.Bias(part), 1, width, true)];
}
