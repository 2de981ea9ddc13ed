using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Tables;
using EdgeReco.Compression.Tests.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Tables;

public sealed class ProductTablePassTests
{
    private const int Rows = 1500;
    private const int Columns = 32;

    [Fact]
    public void Apply_Table_GivesTheRowsOfTheCentroids()
    {
        float[] table = TableModels.Clustered(Rows, Columns);
        var quantizer = new ProductQuantizer(Rows, Columns, 8);
        quantizer.Fit(table, new ProductTableOptions(), 1, CancellationToken.None);
        OnnxModel model = TableModels.Lookup(table, Columns);

        OnnxModel stored = PassRuns.After(model, new ProductTablePass(new() { MinimumElements = 1 }), out PassReport report);

        float[] decoded = quantizer.Decode();
        float[] expected = [.. new[] { 0, 5, 3, 7, Rows - 1, 2 }.SelectMany(row => decoded[(row * Columns)..((row + 1) * Columns)])];
        PassRuns.Near(expected, PassRuns.Output(stored, "i", TableModels.Indices), 1e-6);
        Assert.True(report.Tensors[0].Sqnr > 10, report.Tensors[0].ToString());
        Assert.True(stored.ToBytes().Length < model.ToBytes().Length / 3);
    }

    [Fact]
    public void Apply_MoreSubspaces_LeaveLessNoise()
    {
        OnnxModel model = TableModels.Lookup(TableModels.Clustered(Rows, Columns), Columns);
        double last = double.NegativeInfinity;
        foreach (int parts in new[] { 2, 4, 8, 16 })
        {
            PassRuns.After(model, new ProductTablePass(new() { Subspaces = parts, MinSqnr = double.NegativeInfinity, MinimumElements = 1 }), out PassReport report);
            Assert.True(report.Tensors[0].Sqnr > last, $"{parts}: {report.Tensors[0].Sqnr} after {last}");
            last = report.Tensors[0].Sqnr;
        }
    }

    [Fact]
    public void Apply_AnyNumberOfThreads_GivesTheSameBytes()
    {
        OnnxModel model = TableModels.Lookup(TableModels.Clustered(Rows, Columns), Columns);

        byte[] Bytes(int threads) => PassRuns.After(model, new ProductTablePass(new() { Threads = threads, MinimumElements = 1 }), out _).ToBytes();

        byte[] one = Bytes(1);
        Assert.Equal(one, Bytes(2));
        Assert.Equal(one, Bytes(1));
    }

    [Fact]
    public void Apply_IndicesOfUnknownRank_ComputesTheShape()
    {
        OnnxModel model = TableModels.Shared(TableModels.Clustered(Rows, Columns), Columns);

        OnnxModel stored = PassRuns.After(model, new ProductTablePass(new() { MinimumElements = 1 }), out _);

        Assert.Single(stored.Proto.Graph.Node, node => node.OpType == "Shape");
        Assert.Equal(PassRuns.Output(model, "i", TableModels.Indices).Length, PassRuns.Output(stored, "i", TableModels.Indices).Length);
    }

    [Fact]
    public void Apply_ScalarIndex_GivesOneRow()
    {
        OnnxModel model = TableModels.Lookup(TableModels.Clustered(Rows, Columns), Columns, indices: []);

        OnnxModel stored = PassRuns.After(model, new ProductTablePass(new() { MinimumElements = 1 }), out _);

        Assert.Equal(Columns, PassRuns.Output(stored, "i", HostTensor.Of<long>([7])).Length);
    }

    [Fact]
    public void Apply_FewRowsOrUnevenParts_IsLeft()
    {
        PassRuns.After(TableModels.Lookup(BlockModels.Weights(100 * 32), 32), new ProductTablePass(new() { MinimumElements = 1 }), out PassReport few);
        PassRuns.After(TableModels.Lookup(BlockModels.Weights(100 * 32), 32), new ProductTablePass(new() { Subspaces = 5, MinimumElements = 1 }), out PassReport uneven);

        Assert.Equal("the file would grow", Assert.Single(few.Skips).Reason);
        Assert.Contains("equal parts", Assert.Single(uneven.Skips).Reason);
    }
}
