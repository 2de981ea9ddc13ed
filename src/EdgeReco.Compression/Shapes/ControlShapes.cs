using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Shapes;

/// <summary>Operators with nested graphs. An If is known where its branches agree.</summary>
internal static class ControlShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules) => rules["If"] = If;

    private static void If(ShapeContext context)
    {
        GraphProto[] branches = [.. GraphWalk.NestedIn(context.Node)];
        foreach (GraphProto branch in branches)
        {
            ShapeInference.Infer(branch, context.Opset, context.Values);
        }

        for (int i = 0; i < context.Node.Output.Count && branches.Length == 2 && branches.All(branch => i < branch.Output.Count); i++)
        {
            ValueShape a = context.Values[branches[0].Output[i].Name];
            ValueShape b = context.Values[branches[1].Output[i].Name];
            Dim[]? dims = a.Dims is null || b.Dims is null || a.Rank != b.Rank
                ? null
                : [.. a.Dims.Zip(b.Dims, (x, y) => x.SameAs(y) ? x : Dim.Unknown)];
            context.Set(i, a.ElementType == b.ElementType ? a.ElementType : 0, dims);
        }
    }
}
