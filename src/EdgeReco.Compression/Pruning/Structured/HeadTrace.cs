using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Pruning.Fitting;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Pruning.Structured;

/// <summary>
/// Follows what a product reads back to the projections of an attention: Reshape, Transpose, the product with the attention
/// weights, Softmax, the product of queries and keys. Whatever is added to the scores must be the same for all heads.
/// </summary>
internal static class HeadTrace
{
    /// <summary>The heads that a product reads; null where it is no attention's output.</summary>
    /// <param name="model">The model.</param>
    /// <param name="editor">Its graph.</param>
    /// <param name="types">Shapes of its values.</param>
    /// <param name="sites">Its products by their results.</param>
    /// <param name="down">The product.</param>
    public static WidthUnits? Of(OnnxModel model, GraphEditor editor, Lazy<ValueTypes> types, IReadOnlyDictionary<string, LinearSite> sites, LinearSite down)
    {
        if (Sole(editor, down.Layer.Activation, "Reshape") is not { } last
            || Sole(editor, last.Input[0], "Transpose") is not { } joined || Attributes.Ints(joined, "perm") is not [0, 2, 1, 3]
            || Sole(editor, joined.Input[0], "MatMul") is not { } mixed
            || Sole(editor, mixed.Input[0], "Softmax") is not { } softmax
            || Scores(editor, types, softmax.Input[0]) is not { } product)
        {
            return null;
        }

        NodeProto?[] splits = [Split(editor, product.Input[0]), Split(editor, product.Input[1]), Split(editor, mixed.Input[1])];
        LinearSite?[] ups = [.. splits.Select(split => split is null ? null : sites.GetValueOrDefault(split.Input[0]))];
        if (ups.Any(up => up is null || up.Layer.Outputs != down.Layer.Inputs || !editor.IsInternal(up.Result))
            || splits.Any(split => types.Value[split!.Output[0]].Dims is not [_, _, { IsKnown: true }, { IsKnown: true } size] || down.Layer.Inputs % size.Value != 0)
            || splits.Select(split => types.Value[split!.Output[0]].Dims![3].Value).Distinct().Count() != 1
            || splits.Any(split => editor.Consumers(split!.Input[0]).Any(reader => !ReferenceEquals(reader, split))))
        {
            return null;
        }

        int width = (int)types.Value[splits[0]!.Output[0]].Dims![3].Value;
        return new WidthUnits(down, ups!, [], [.. splits!, last], width, true) { Model = model };
    }

    private static NodeProto? Scores(GraphEditor editor, Lazy<ValueTypes> types, string value)
    {
        for (NodeProto? node = editor.Producer(value); node is not null && editor.IsUsedOnce(value); node = editor.Producer(value))
        {
            if (Operators.Is(node, "MatMul"))
            {
                return node;
            }

            int scaled = Operators.Is(node, "Add") || Operators.Is(node, "Mul") || Operators.Is(node, "Div")
                ? Enumerable.Range(0, 2).FirstOrDefault(i => IsSameForAllHeads(editor, types, node.Input[1 - i]), -1)
                : -1;
            if (scaled < 0)
            {
                return null;
            }

            value = node.Input[scaled];
        }

        return null;
    }

    private static bool IsSameForAllHeads(GraphEditor editor, Lazy<ValueTypes> types, string value) =>
        Constants.TryScalar(editor, value, out _) || types.Value[value].Dims is [_, { Value: 1 }, _, _];

    private static NodeProto? Split(GraphEditor editor, string value)
    {
        while (editor.Producer(value) is { } node && editor.IsUsedOnce(value))
        {
            if (Operators.Is(node, "Reshape"))
            {
                return node;
            }

            bool passes = Operators.Is(node, "Transpose") || ((Operators.Is(node, "Mul") || Operators.Is(node, "Div")) && Constants.TryScalar(editor, node.Input[1], out _));
            if (!passes)
            {
                return null;
            }

            value = node.Input[0];
        }

        return null;
    }

    private static NodeProto? Sole(GraphEditor editor, string value, string operation) =>
        editor.Producer(value) is { } node && Operators.Is(node, operation) && editor.IsUsedOnce(value) ? node : null;
}
