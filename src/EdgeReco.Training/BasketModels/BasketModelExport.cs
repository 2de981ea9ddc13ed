using EdgeReco.Compression.Onnx;

namespace EdgeReco.Training;

/// <summary>
/// A basket model as a float ONNX graph: <c>items</c> int32 [max items], the last item of the basket first, places
/// without an item hold the number of items; <c>scores</c> float [1, items], unnormalised log-probabilities.
/// </summary>
internal static class BasketModelExport
{
    /// <summary>Writes the graph.</summary>
    /// <param name="parameters">Trained weights.</param>
    public static OnnxModel ToOnnx(BasketModelParameters parameters)
    {
        BasketModelShape shape = parameters.Shape;
        var graph = new OnnxGraphBuilder("basket");
        string items = graph.Input("items", OnnxElementType.Int32, shape.MaxItems);

        // One more row, all zero, for places without an item.
        float[] table = new float[(shape.Items + 1) * shape.Dimension];
        parameters.Input.CopyTo(table, 0);
        graph.Constant("input_embeddings", table, shape.Items + 1, shape.Dimension);
        graph.Constant("head_weights", parameters.HeadWeights, shape.Heads, shape.MaxItems);
        graph.Constant("pooled_shape", [1L, shape.Pooled], 2);
        graph.Constant("into", parameters.Into, shape.Pooled, shape.Hidden);
        graph.Constant("into_bias", parameters.IntoBias, shape.Hidden);
        graph.Constant("skip", parameters.Skip, shape.Pooled, shape.Dimension);
        graph.Constant("out", parameters.Out, shape.Hidden, shape.Dimension);
        graph.Constant("out_bias", parameters.OutBias, shape.Dimension);
        graph.Constant("output_embeddings", Transpose(parameters.Output, shape.Items, shape.Dimension), shape.Dimension, shape.Items);
        graph.Constant("score_bias", parameters.Bias, shape.Items);

        string embedded = graph.Node("Gather", "embedded", "input_embeddings", items);
        string heads = graph.Node("MatMul", "heads", "head_weights", embedded);
        string pooled = graph.Node("Reshape", "pooled", heads, "pooled_shape");
        string hidden = graph.Node("MatMul", "hidden_product", pooled, "into");
        hidden = graph.Node("Add", "hidden_sum", hidden, "into_bias");
        hidden = graph.Node("Relu", "hidden", hidden);
        string residual = graph.Node("MatMul", "residual", hidden, "out");
        string linear = graph.Node("MatMul", "linear", pooled, "skip");
        linear = graph.Node("Add", "linear_sum", linear, "out_bias");
        string state = graph.Node("Add", "state", linear, residual);
        string product = graph.Node("MatMul", "score_product", state, "output_embeddings");
        graph.Node("Add", "scores", product, "score_bias");
        graph.Output("scores", OnnxElementType.Float, 1, shape.Items);
        return graph.Build("EdgeReco", "1");
    }

    private static float[] Transpose(float[] matrix, int rows, int columns)
    {
        float[] result = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return result;
    }
}
