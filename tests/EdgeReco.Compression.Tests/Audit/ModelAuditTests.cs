using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Audit;

public sealed class ModelAuditTests : IDisposable
{
    private readonly SmallModels _models = new();

    [Fact]
    public void Run_DynamicInt8_ComputesInIntegers()
    {
        AuditResult audit = Run(SmallModels.QuantizedEncoder());

        AuditedOperator product = Assert.Single(audit.Operators, entry => entry.Operator == "MatMulInteger");
        Assert.Equal(KernelStatus.Integers, product.Status);
        Assert.True(product.Kernel is "DynamicQuantizeMatMul" or "MatMulIntegerToFloat", product.Kernel);
        Assert.Equal("", product.Reason);
        Assert.Equal(KernelStatus.Integers, Assert.Single(audit.Operators, entry => entry.Operator == "Gather").Status);
        Assert.Empty(audit.FellBack);
    }

    [Fact]
    public void Run_TableThatIsDequantizedWhole_FellBack()
    {
        AuditResult audit = Run(DequantizedTable());

        AuditedOperator lookup = Assert.Single(audit.FellBack);
        Assert.Equal(("y", "Gather", "Gather"), (lookup.Name, lookup.Operator, lookup.Kernel));
        Assert.Contains("whole table is dequantized", lookup.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_QuantizedProductWithAFloatBias_FellBack()
    {
        AuditResult audit = Run(ProductWithBias());

        AuditedOperator product = Assert.Single(audit.FellBack);
        Assert.Equal(("product", "MatMul", "Gemm"), (product.Name, product.Operator, product.Kernel));
        Assert.Contains("Gemm with a float bias", product.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_QuantizedConvolutions_ComputeInIntegersWhateverTheOrderOfAxes()
    {
        AuditResult audit = Run(Convolutions());

        Assert.Equal(2, audit.Operators.Count);
        Assert.All(audit.Operators, entry => Assert.Equal((KernelStatus.Integers, "QLinearConv"), (entry.Status, entry.Kernel)));
        Assert.All(audit.Operators, entry => Assert.True(entry.Milliseconds > 0, entry.Name));
    }

    [Fact]
    public void Run_FloatModel_HasCostsButNoQuantizedOperators()
    {
        AuditResult audit = Run(SmallModels.Encoder());

        Assert.Empty(audit.Operators);
        Assert.Contains(audit.Costs, cost => cost.Operator is "MatMul" or "Gemm");
        Assert.Equal(1, audit.Costs.Sum(cost => cost.Share), 6);
        Assert.Equal(1, audit.Nodes.Sum(node => node.Share), 6);
        Assert.Equal(audit.Nodes.OrderByDescending(node => node.Milliseconds).Select(node => node.Milliseconds), audit.Nodes.Select(node => node.Milliseconds));
        Assert.Equal(audit.Milliseconds, audit.Nodes.Sum(node => node.Milliseconds), 9);
        Assert.Null(audit.FloatMilliseconds);
    }

    [Fact]
    public void Run_WithTheFloatModel_FindsEachOperatorsTwin()
    {
        string before = _models.Save("float.onnx", SmallModels.Encoder());

        AuditResult audit = Run(SmallModels.QuantizedEncoder(), before);

        Assert.NotNull(audit.FloatMilliseconds);
        Assert.All(audit.Operators, entry => Assert.True(entry.FloatMilliseconds > 0, entry.Name));
    }

    [Fact]
    public void Run_TableMadeSlow_IsNamedAgainstTheFloatModel()
    {
        string before = _models.Save("float.onnx", LargeTable(quantized: false));

        AuditResult audit = Run(LargeTable(quantized: true), before);

        Assert.Equal("y", Assert.Single(audit.Slower).Name);
    }

    [Fact]
    public void Run_NodesWithoutNames_AreToldApart()
    {
        OnnxModel model = SmallModels.QuantizedEncoder();
        foreach (NodeProto node in model.Proto.Graph.Node)
        {
            node.Name = "";
        }

        AuditResult audit = Run(model);

        Assert.All(audit.Operators, entry => Assert.True(entry.Milliseconds > 0, entry.Name));
    }

    [Fact]
    public void Run_Always_LeavesNoFiles()
    {
        string[] before = Directory.GetDirectories(Path.GetTempPath(), "edgereco-audit-*");

        Run(SmallModels.Encoder());

        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "edgereco-audit-*").Except(before));
    }

    [Fact]
    public void Run_ModelThatOnnxRuntimeRefuses_NamesTheFile()
    {
        var graph = new OnnxGraphBuilder("bad");
        graph.Node("NoSuchOperator", "y", graph.Input("x", OnnxElementType.Float, 1));
        graph.Output("y", OnnxElementType.Float, 1);

        Assert.Contains("model.onnx: ", Assert.Throws<InvalidDataException>(() => Run(graph.Build("tests", "1"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _models.Dispose();

    private AuditResult Run(OnnxModel model, string? floatModel = null) =>
        ModelAudit.Run(_models.Save("model.onnx", model), new AuditOptions { Runs = 10, FloatModel = floatModel }, null, CancellationToken.None);

    private static OnnxModel DequantizedTable()
    {
        var graph = new OnnxGraphBuilder("table");
        string ids = graph.Input("ids", OnnxElementType.Int64, 3);
        graph.Node("Gather", "y", graph.Node("DequantizeLinear", "table", "bytes", graph.Constant("scale", [0.1f])), ids);
        graph.Output("y", OnnxElementType.Float, 3, 16);
        return WithBytes(graph, 40, 16);
    }

    private static OnnxModel LargeTable(bool quantized)
    {
        const int Rows = 4000;
        const int Width = 128;
        var graph = new OnnxGraphBuilder("table");
        string ids = graph.Input("ids", OnnxElementType.Int64, 3);
        string table = quantized
            ? graph.Node("DequantizeLinear", "table", "bytes", graph.Constant("scale", [0.1f]))
            : graph.Constant("table", new float[Rows * Width], Rows, Width);
        graph.Node("Gather", "y", table, ids);
        graph.Output("y", OnnxElementType.Float, 3, Width);
        return quantized ? WithBytes(graph, Rows, Width) : graph.Build("tests", "1");
    }

    private static OnnxModel Convolutions()
    {
        var graph = new OnnxGraphBuilder("convolutions");
        string scale = graph.Constant("scale", [0.1f]);
        string value = graph.Node("QuantizeLinear", "x_bytes", graph.Input("x", OnnxElementType.Float, 1, 16, 8, 8), scale);
        foreach (string name in new[] { "a", "b" })
        {
            string weights = graph.Node("DequantizeLinear", $"{name}_weights", $"{name}_bytes", scale);
            string product = graph.Node("Conv", $"{name}_product", graph.Node("DequantizeLinear", $"{name}_input", value, scale), weights);
            value = graph.Node("QuantizeLinear", $"{name}_output", graph.Node("Relu", $"{name}_relu", product), scale);
        }

        graph.Node("DequantizeLinear", "y", value, scale);
        graph.Output("y", OnnxElementType.Float, 1, 16, 8, 8);
        OnnxModel model = graph.Build("tests", "1");
        sbyte[] bytes = [.. Enumerable.Range(0, 16 * 16).Select(i => (sbyte)((i % 200) - 100))];
        model.Proto.Graph.Initializer.Add(TensorData.Create("a_bytes", bytes, [16, 16, 1, 1]));
        model.Proto.Graph.Initializer.Add(TensorData.Create("b_bytes", bytes, [16, 16, 1, 1]));
        return model;
    }

    /// <summary>The well-known trap: ONNX Runtime makes a Gemm of it before it could make integers of it.</summary>
    private static OnnxModel ProductWithBias()
    {
        var graph = new OnnxGraphBuilder("product");
        string x = graph.Input("x", OnnxElementType.Float, 4, 64);
        string scale = graph.Constant("scale", [0.1f]);
        string activation = graph.Node("DequantizeLinear", "x_float", graph.Node("QuantizeLinear", "x_bytes", x, scale), scale);
        graph.Node("MatMul", "product", activation, graph.Node("DequantizeLinear", "weights", "bytes", scale));
        graph.Node("Add", "y", "product", graph.Constant("bias", new float[64], 64));
        graph.Output("y", OnnxElementType.Float, 4, 64);
        return WithBytes(graph, 64, 64);
    }

    private static OnnxModel WithBytes(OnnxGraphBuilder graph, int rows, int columns)
    {
        OnnxModel model = graph.Build("tests", "1");
        sbyte[] bytes = [.. Enumerable.Range(0, rows * columns).Select(i => (sbyte)((i % 200) - 100))];
        model.Proto.Graph.Initializer.Add(TensorData.Create("bytes", bytes, [rows, columns]));
        return model;
    }
}
