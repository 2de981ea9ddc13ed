using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Fusion;

/// <summary>
/// Self-attention becomes com.microsoft Attention(x, weights [hidden, 3 · hidden], bias [3 · hidden], mask [batch, length]):
/// the three projections of x are packed side by side, query first. A mask that is no such mask is added to the scores as
/// it is, [batch or 1, heads or 1, length, length]. Where the projections are not of one input or their
/// weights are read elsewhere, it becomes MultiHeadAttention over the projections as they are.
/// </summary>
/// <param name="pack">
/// Whether to pack projections. Unpacked they stay MatMul and Add, which passes for plain matrix products find; in single
/// precision the two are equally fast.
/// </param>
internal sealed class AttentionFusion(bool pack = true) : FusionPass
{
    /// <inheritdoc/>
    public override string Name => pack ? "fuse-attention" : "fuse-multi-head-attention";

    /// <inheritdoc/>
    protected override NodeProto[]? TryFuse(FusionMatch match, NodeProto last)
    {
        if (AttentionPattern.Of(match, last) is not { } pattern)
        {
            return null;
        }

        var nodes = new List<NodeProto>();
        Projection?[] projections = pack ? [Projection.Of(match, pattern.Query), Projection.Of(match, pattern.Key), Projection.Of(match, pattern.Value)] : [];
        string mask = pattern.Mask is { } source ? match.AsInt32(source.Source, nodes) : "";
        NodeProto node = Packed(match, projections, last.Output[0]) is (string input, string weights, string bias)
            ? Operators.ContribNode("Attention", Given(input, weights, bias, mask, "", pattern.Bias), last.Output[0])
            : Operators.ContribNode("MultiHeadAttention", Given(pattern.Query, pattern.Key, pattern.Value, "", mask, pattern.Bias), last.Output[0]);
        node.Attribute.Add(Attributes.Of("num_heads", pattern.Heads));
        if (pattern.Mask is { } filter)
        {
            node.Attribute.Add(Attributes.Of("mask_filter_value", filter.Filter));
        }

        if (!pattern.IsDefaultScale)
        {
            node.Attribute.Add(Attributes.Of("scale", (float)pattern.Scale));
        }

        nodes.Add(node);
        return [.. nodes];
    }

    // Inputs at the end that are not given are left out.
    private static string[] Given(params string[] inputs) => inputs[..(Array.FindLastIndex(inputs, input => input.Length > 0) + 1)];

    private static (string Input, string Weights, string Bias)? Packed(FusionMatch match, Projection?[] projections, string name)
    {
        if (projections is not [{ } q, { } k, { } v] || q.Input != k.Input || q.Input != v.Input
            || q.Rows != k.Rows || q.Rows != v.Rows || q.Columns != k.Columns || q.Columns != v.Columns)
        {
            return null;
        }

        Projection[] all = [q, k, v];
        int columns = q.Columns;
        float[] weights = new float[q.Rows * 3 * columns];
        float[] bias = new float[3 * columns];
        for (int part = 0; part < 3; part++)
        {
            for (int row = 0; row < q.Rows; row++)
            {
                all[part].Weights.AsSpan(row * columns, columns).CopyTo(weights.AsSpan((row * 3 * columns) + (part * columns)));
            }

            all[part].Bias.CopyTo(bias.AsSpan(part * columns));
        }

        GraphEditor editor = match.Editor;
        foreach (Projection projection in all)
        {
            foreach (NodeProto node in projection.Nodes)
            {
                match.Take(node);
            }
        }

        return (
            q.Input,
            editor.Add(TensorData.Create(editor.Fresh($"{name}_qkv"), weights, [q.Rows, 3 * columns])),
            editor.Add(TensorData.Create(editor.Fresh($"{name}_qkv_bias"), bias, [3 * columns])));
    }
}
