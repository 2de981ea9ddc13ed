using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Fusion;

/// <summary>
/// The mask that exporters add to the scores: (1 - mask) · large negative, from a mask [batch, length] of ones and zeros
/// with two axes put in: [batch, 1, 1, length].
/// </summary>
/// <param name="Source">The mask of ones and zeros, of integers.</param>
/// <param name="Filter">What is added where the mask is zero.</param>
internal sealed record AttentionMask(string Source, float Filter)
{
    private const double LeastFilter = -1000;

    /// <summary>Follows an added mask back to its source; null when it is made in another way.</summary>
    public static AttentionMask? Of(FusionMatch match, string added)
    {
        double filter = 1;
        bool inverted = false;
        string at = added;
        while (Producer(match.Editor, at) is (NodeProto node, GraphEditor editor))
        {
            string? next = null;
            if (Operators.Is(node, "Mul") && !inverted && Scalar(editor, node) is (double factor, string other))
            {
                filter *= factor;
                next = other;
            }
            else if (Operators.Is(node, "Sub") && !inverted && Constants.IsScalar(editor, node.Input[0], 1))
            {
                inverted = true;
                next = node.Input[1];
            }
            else if (Operators.Is(node, "Unsqueeze") || Operators.Is(node, "Cast") || Operators.Is(node, "Identity"))
            {
                next = node.Input[0];
            }

            if (next is null)
            {
                break;
            }

            at = next;
        }

        Dim[]? shape = match.Types[added].Dims;
        ValueShape source = match.Types[at];
        bool whole = shape is [Dim batch, { Value: 1 }, { Value: 1 }, Dim length]
            && source.Dims is [Dim rows, Dim columns] && rows.SameAs(batch) && columns.SameAs(length);
        bool integers = source.ElementType is (int)TensorProto.Types.DataType.Int64 or (int)TensorProto.Types.DataType.Int32 or (int)TensorProto.Types.DataType.Bool;
        return inverted && whole && integers && filter <= LeastFilter ? new AttentionMask(at, (float)Math.Max(filter, float.MinValue)) : null;
    }

    private static (NodeProto Node, GraphEditor Editor)? Producer(GraphEditor editor, string name)
    {
        for (GraphEditor? at = editor; at is not null; at = at.Outer)
        {
            if (at.Producer(name) is { } node)
            {
                return (node, at);
            }
        }

        return null;
    }

    private static (double Factor, string Other)? Scalar(GraphEditor editor, NodeProto mul) =>
        Constants.TryScalar(editor, mul.Input[1], out double right) ? (right, mul.Input[0])
        : Constants.TryScalar(editor, mul.Input[0], out double left) ? (left, mul.Input[1])
        : null;
}
