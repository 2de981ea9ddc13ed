using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>Graphs inside the graph; each takes a matrix and gives one.</summary>
internal static class ControlLayers
{
    private const int Rows = RandomNetworks.Rows;
    private const int Width = RandomNetworks.Width;

    /// <summary>Branches with layers of their own; they read the matrix, and weights of the outer graph or their own.</summary>
    public static string If(NetworkBuilder n, string x, Random r)
    {
        NetworkBuilder then = Branch(n, x, r, r.Next(2));
        NetworkBuilder other = Branch(n, x, r, 0);
        string condition = r.Next(4) == 0 ? n.Cast(n.Integers(r.Next(2)), OnnxElementType.Bool) : "flag";
        string y = n.Node("If", condition);
        n.Graph.With("then_branch", then.Graph).With("else_branch", other.Graph);
        return y;
    }

    /// <summary>A state that goes round two or three times.</summary>
    public static string Loop(NetworkBuilder n, string x, Random r)
    {
        string outer = n.Weight(r, Width, Width, Width);
        NetworkBuilder body = n.Inner("body");
        body.Graph.Input(body.Fresh(), OnnxElementType.Int64);
        string go = body.Graph.Input(body.Fresh(), OnnxElementType.Bool);
        string state = body.Graph.Input(body.Fresh(), OnnxElementType.Float, Rows, Width);
        string step = body.Node("Tanh", body.Node("MatMul", state, outer));
        step = Layer(body, step, r);
        string on = body.Node("Identity", go);
        string next = body.Node("Add", step, x);
        body.Graph.Output(on, OnnxElementType.Bool);
        body.Graph.Output(next, OnnxElementType.Float, Rows, Width);
        string y = n.Node("Loop", n.Graph.Constant(n.Fresh(), [2L + r.Next(2)]), "", x);
        n.Graph.With("body", body.Graph);
        return y;
    }

    private static NetworkBuilder Branch(NetworkBuilder n, string x, Random r, int depth)
    {
        NetworkBuilder branch = n.Inner(depth == 0 ? "branch" : "outer_branch");
        string y = r.Next(4) == 0 ? branch.Node("Identity", x) : Layer(branch, x, r);
        if (depth > 0)
        {
            NetworkBuilder first = Branch(branch, y, r, depth - 1);
            NetworkBuilder second = Branch(branch, x, r, depth - 1);
            y = branch.Node("If", "flag");
            branch.Graph.With("then_branch", first.Graph).With("else_branch", second.Graph);
        }

        branch.Graph.Output(branch.Node("Tanh", y), OnnxElementType.Float, Rows, Width);
        return branch;
    }

    private static string Layer(NetworkBuilder n, string x, Random r) => r.Next(6) switch
    {
        0 => LinearLayers.Gemm(n, x, r),
        1 => LinearLayers.FeedForward(n, x, r),
        2 => LinearLayers.Rows0(n, x, r),
        3 => RecurrentLayers.Lstm(n, x, r),
        4 => ConvolutionLayers.OneAxis(n, x, r),
        _ => LinearLayers.MatMulWithBias(n, x, r),
    };
}
