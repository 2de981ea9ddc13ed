using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Fusion;

/// <summary>x · weights + bias with constants that nothing else reads.</summary>
/// <param name="Input">The name of x [batch, length, rows].</param>
/// <param name="Weights">The weights [rows, columns].</param>
/// <param name="Bias">The bias [columns]; zeros when there is none.</param>
/// <param name="Rows">Length of an input's row.</param>
/// <param name="Columns">Length of a result's row.</param>
/// <param name="Nodes">The nodes that compute it.</param>
internal sealed record Projection(string Input, float[] Weights, float[] Bias, int Rows, int Columns, IReadOnlyList<NodeProto> Nodes)
{
    /// <summary>The projection that makes a value read by one node only; null when it is made in another way.</summary>
    public static Projection? Of(FusionMatch match, string value)
    {
        GraphEditor editor = match.Editor;
        if (!editor.IsUsedOnce(value) || editor.Producer(value) is not { } node)
        {
            return null;
        }

        var nodes = new List<NodeProto> { node };
        TensorProto? bias = null;
        if (Operators.Is(node, "Add") && match.WithVector(node) is (string vector, string product))
        {
            if (!editor.Initializers.TryGetValue(vector, out bias) || !editor.IsUsedOnce(vector) || !editor.IsUsedOnce(product) || editor.Producer(product) is not { } inner)
            {
                return null;
            }

            node = inner;
            nodes.Add(inner);
        }

        if (!Operators.Is(node, "MatMul")
            || !editor.Initializers.TryGetValue(node.Input[1], out TensorProto? weights)
            || weights.Dims.Count != 2
            || !editor.IsUsedOnce(weights.Name)
            || match.Types[node.Input[0]].Rank != 3
            || !TensorData.TryReadSingles(weights, out float[] values))
        {
            return null;
        }

        int rows = (int)weights.Dims[0];
        int columns = (int)weights.Dims[1];
        float[] biases = new float[columns];
        return bias is null || (TensorData.TryReadSingles(bias, out biases) && biases.Length == columns)
            ? new Projection(node.Input[0], values, biases, rows, columns, nodes)
            : null;
    }
}
