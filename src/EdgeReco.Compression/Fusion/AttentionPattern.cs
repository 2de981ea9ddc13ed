using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Fusion;

/// <summary>Scaled dot-product attention over several heads as exporters write it, ready to be fused.</summary>
/// <param name="Query">The query's projection [batch, length, heads · size], before it is split into heads.</param>
/// <param name="Key">The key's.</param>
/// <param name="Value">The value's.</param>
/// <param name="Heads">How many heads.</param>
/// <param name="Scale">Factor of the scores.</param>
/// <param name="IsDefaultScale">Whether the factor is 1 / sqrt(size of a head).</param>
/// <param name="Mask">What masks the keys; null for nothing.</param>
/// <param name="Bias">What is added to the scores otherwise, [batch or 1, heads or 1, length, length]; empty for nothing.</param>
internal sealed record AttentionPattern(string Query, string Key, string Value, int Heads, double Scale, bool IsDefaultScale, AttentionMask? Mask, string Bias)
{
    /// <summary>Finds it before the Reshape that joins the heads again; null when it is not there.</summary>
    public static AttentionPattern? Of(FusionMatch match, NodeProto last)
    {
        if (!Operators.Is(last, "Reshape")
            || match.Types[last.Output[0]].Dims is not [Dim batch, Dim length, { IsKnown: true } hidden]
            || match.Take(last.Input[0], "Transpose") is not { } joined
            || Attributes.Ints(joined, "perm") is not [0, 2, 1, 3]
            || match.Take(joined.Input[0], "MatMul") is not { } mixed
            || match.Take(mixed.Input[0], "Softmax") is not { } softmax
            || !IsOverLastAxis(softmax, match.Opset)
            || Heads4(match, mixed.Input[1], keys: false) is not (string value, Dim[] valueHeads))
        {
            return null;
        }

        double scale = 1;
        string scores = softmax.Input[0];
        AttentionMask? mask = null;
        string bias = "";
        if (match.Take(scores, "Add") is { } masked)
        {
            int side = IsProduct(match, masked.Input[0]) ? 1 : 0;
            scores = masked.Input[1 - side];
            mask = AttentionMask.Of(match, masked.Input[side]);
            bias = mask is null ? masked.Input[side] : "";
        }

        scores = Scaled(match, scores, ref scale);
        if (match.Take(scores, "MatMul") is not { } product)
        {
            return null;
        }

        string left = Scaled(match, product.Input[0], ref scale);
        string right = Scaled(match, product.Input[1], ref scale);
        if (Heads4(match, left, keys: false) is not (string query, Dim[] queryHeads)
            || Heads4(match, right, keys: true) is not (string key, Dim[] keyHeads)
            || !queryHeads[2].IsKnown
            || !queryHeads[3].IsKnown
            || queryHeads[2].Value * queryHeads[3].Value != hidden.Value
            || !Same(queryHeads, valueHeads)
            || !Same(queryHeads, keyHeads)
            || !queryHeads[0].SameAs(batch)
            || !queryHeads[1].SameAs(length)
            || !IsRow(match, query, hidden)
            || !IsRow(match, key, hidden)
            || !IsRow(match, value, hidden)
            || (bias.Length > 0 && !IsBias(match.Types[bias], queryHeads)))
        {
            return null;
        }

        double usual = 1 / Math.Sqrt(queryHeads[3].Value);
        return new AttentionPattern(query, key, value, (int)queryHeads[2].Value, scale, Math.Abs(scale - usual) < 1e-6 * usual, mask, bias);
    }

    private static bool IsBias(ValueShape bias, Dim[] heads) =>
        bias is { ElementType: (int)TensorProto.Types.DataType.Float, Dims: [Dim batch, Dim head, Dim rows, Dim columns] }
        && (batch.Value == 1 || batch.SameAs(heads[0]))
        && (head.Value == 1 || head.SameAs(heads[2]))
        && rows.SameAs(heads[1])
        && columns.SameAs(heads[1]);

    // Whether a value is a matrix product, perhaps scaled.
    private static bool IsProduct(FusionMatch match, string value)
    {
        NodeProto? node = match.Editor.Producer(value);
        if (Operators.Is(node, "Mul") || Operators.Is(node, "Div"))
        {
            node = match.Editor.Producer(Constants.TryScalar(match.Editor, node!.Input[0], out _) ? node.Input[1] : node.Input[0]);
        }

        return Operators.Is(node, "MatMul");
    }

    private static bool IsRow(FusionMatch match, string name, Dim hidden) => match.Types[name].Dims is [_, _, Dim width] && width.SameAs(hidden);

    private static bool Same(Dim[] a, Dim[] b) => a.Zip(b).All(pair => pair.First.SameAs(pair.Second));

    // Before operator set 13 everything from the axis on was one long row.
    private static bool IsOverLastAxis(NodeProto softmax, int opset) => Attributes.Int(softmax, "axis", opset < 13 ? 1 : -1) is -1 or 3;

    private static string Scaled(FusionMatch match, string value, ref double scale)
    {
        if (match.Editor.Producer(value) is not { } node || !match.Editor.IsUsedOnce(value))
        {
            return value;
        }

        if (Operators.Is(node, "Div") && Constants.TryScalar(match.Editor, node.Input[1], out double divisor) && divisor != 0)
        {
            match.Take(node);
            scale /= divisor;
            return node.Input[0];
        }

        if (Operators.Is(node, "Mul"))
        {
            for (int i = 0; i < 2; i++)
            {
                if (Constants.TryScalar(match.Editor, node.Input[i], out double factor))
                {
                    match.Take(node);
                    scale *= factor;
                    return node.Input[1 - i];
                }
            }
        }

        return value;
    }

    // [batch, length, hidden] -> Reshape [batch, length, heads, size] -> Transpose [batch, heads, length, size]; keys
    // have their last two axes exchanged, by the same Transpose or by one more.
    private static (string Projection, Dim[] Dims)? Heads4(FusionMatch match, string value, bool keys)
    {
        if (match.Take(value, "Transpose") is not { } transpose)
        {
            return null;
        }

        long[]? perm = Attributes.Ints(transpose, "perm");
        if (keys && perm is [0, 1, 3, 2] && match.Take(transpose.Input[0], "Transpose") is { } inner)
        {
            transpose = inner;
            perm = Attributes.Ints(inner, "perm") is [0, 2, 1, 3] ? [0, 2, 3, 1] : null;
        }

        bool fits = keys ? perm is [0, 2, 3, 1] : perm is [0, 2, 1, 3];
        return fits && match.Types[transpose.Input[0]].Dims is { Length: 4 } dims && match.Take(transpose.Input[0], "Reshape") is { } reshape
            ? (reshape.Input[0], dims)
            : null;
    }
}
