using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>Products with weights and rows of tables; each takes a matrix and gives one.</summary>
internal static class LinearLayers
{
    private const int Rows = RandomNetworks.Rows;
    private const int Width = RandomNetworks.Width;
    private const int Table = 40;

    public static string MatMul(NetworkBuilder n, string x, Random r) => n.Node("MatMul", x, n.Weight(r, Width, Width, Width));

    public static string MatMulWithBias(NetworkBuilder n, string x, Random r)
    {
        string product = MatMul(n, x, r);
        string bias = r.Next(3) == 0 ? n.Bias(r, Rows, Width) : n.Bias(r, Width);
        return r.Next(2) == 0 ? n.Node("Add", product, bias) : n.Node("Add", bias, product);
    }

    public static string Gemm(NetworkBuilder n, string x, Random r)
    {
        bool transA = r.Next(4) == 0;
        x = transA ? n.Transpose(x, 1, 0) : x;
        string weights = n.Weight(r, Width, Width, Width);
        string y = r.Next(5) switch
        {
            0 => n.Node("Gemm", x, weights),
            1 => n.Node("Gemm", x, weights, n.Bias(r, Rows, Width)),
            2 => n.Node("Gemm", x, weights, n.Bias(r, 1)),
            3 => n.Node("Gemm", x, weights, n.Bias(r, 1, Width)),
            _ => n.Node("Gemm", x, weights, n.Bias(r, Width)),
        };
        n.Graph.With("transB", (long)r.Next(2)).With("transA", transA ? 1L : 0);
        if (r.Next(2) == 0)
        {
            n.Graph.With("alpha", r.Next(2) == 0 ? 0.5f : -1.5f);
        }

        if (r.Next(2) == 0)
        {
            n.Graph.With("beta", r.Next(3) == 0 ? 0f : 0.5f);
        }

        return y;
    }

    /// <summary>The weight stands on the left.</summary>
    public static string Left(NetworkBuilder n, string x, Random r)
    {
        string wide = n.Transpose(x, 1, 0);
        return n.Transpose(n.Node("MatMul", n.Weight(r, Width, Width, Width), wide), 1, 0);
    }

    /// <summary>A product of three axes, the weights in two or three.</summary>
    public static string Batched(NetworkBuilder n, string x, Random r)
    {
        string cube = n.Reshape(x, 2, Rows / 2, Width);
        string weights = r.Next(2) == 0 ? n.Weight(r, Width, Width, Width) : n.Weight(r, Width, 2, Width, Width);
        return n.Reshape(n.Node("MatMul", cube, weights), Rows, Width);
    }

    public static string FeedForward(NetworkBuilder n, string x, Random r)
    {
        string wide = n.Node("Add", n.Node("MatMul", x, n.Weight(r, Width, Width, 48)), n.Bias(r, 48));
        wide = r.Next(3) switch { 0 => n.Node("Relu", wide), 1 => TransformerLayers.Gelu(n, wide, r), _ => n.Node("Tanh", wide) };
        return n.Node("Add", x, n.Node("Add", n.Node("MatMul", wide, n.Weight(r, 48, 48, Width)), n.Bias(r, Width)));
    }

    public static string Rows0(NetworkBuilder n, string x, Random r)
    {
        string rows = n.Node("Gather", n.Weight(r, 3, Table, Width), r.Next(2) == 0 ? "ids" : "short_ids");
        if (r.Next(2) == 0)
        {
            n.Graph.With("axis", 0L);
        }

        return n.Node("Add", x, rows);
    }

    /// <summary>Columns of a table, and rows of one with three axes.</summary>
    public static string OtherTables(NetworkBuilder n, string x, Random r)
    {
        string rows;
        if (r.Next(2) == 0)
        {
            string columns = n.Node("Gather", n.Weight(r, 3, Width, Table), "ids");
            n.Graph.With("axis", 1L);
            rows = n.Transpose(columns, 1, 0);
        }
        else
        {
            rows = n.Reshape(n.Node("Gather", n.Weight(r, 3, Table, 4, Width / 4), "ids"), Rows, Width);
        }

        return n.Node("Add", x, rows);
    }

    /// <summary>One table for what goes in and what comes out, as language models have it.</summary>
    public static string TiedTable(NetworkBuilder n, string x, Random r)
    {
        string table = n.Weight(r, Width, Table, Width);
        string rows = n.Node("Add", x, n.Node("Gather", table, "ids"));
        string scores = n.Node("Softmax", n.Node("MatMul", rows, n.Transpose(table, 1, 0)));
        n.Graph.With("axis", 1L);
        return n.Node("MatMul", scores, table);
    }

    /// <summary>Half precision in the middle of single.</summary>
    public static string Half(NetworkBuilder n, string x, Random r)
    {
        string half = r.Next(2) == 0 ? "half" : n.Cast(x, OnnxElementType.Half);
        string weights = n.Graph.Constant(n.Fresh(), Array.ConvertAll(NetworkBuilder.Numbers(r, Width, [Width, Width]), value => (Half)value), Width, Width);
        return n.Node("Add", x, n.Cast(n.Node("MatMul", half, weights), OnnxElementType.Float));
    }
}
