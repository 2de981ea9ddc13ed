using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Compression.Quantization.Tables;
using EdgeReco.Compression.Tests.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Tables;

public sealed class TableRowsPassTests
{
    public static TheoryData<int, bool, bool, int> Cases => new()
    {
        { 64, true, true, 0 }, { 64, false, true, 0 }, { 96, true, true, 32 }, { 96, false, true, 16 }, { 384, false, true, 0 },
        { 64, true, false, 0 }, { 64, false, false, 0 }, { 34, true, false, 0 }, { 34, false, true, 0 }, { 34, true, true, 16 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Apply_FourBits_GivesTheDecodedRows(int columns, bool symmetric, bool contrib, int block)
    {
        const int Rows = 60;
        float[] table = BlockModels.Weights(Rows * columns);
        table.AsSpan(3 * columns, columns).Clear();
        table.AsSpan(5 * columns, columns).Fill(0.25f);
        var options = new TableRowsOptions { Bits = 4, Symmetric = symmetric, Pattern = contrib ? TablePattern.Contrib : TablePattern.Plain, BlockSize = block };
        OnnxModel model = TableModels.Lookup(table, columns);

        OnnxModel stored = PassRuns.After(model, new TableRowsPass(options), out PassReport report);

        bool half = !contrib;
        var target = new TableTarget(null!, model.Proto.Graph.Initializer[0], table, false, []);
        float[] decoded = NibbleTable.Quantize(target, options, ref half, CancellationToken.None).Decode();
        float[] expected = [.. new[] { 0, 5, 3, 7, Rows - 1, 2 }.SelectMany(row => decoded[(row * columns)..((row + 1) * columns)])];
        PassRuns.Near(expected, PassRuns.Output(stored, "i", TableModels.Indices), 1e-5);
        Assert.InRange(report.Tensors[0].Sqnr, 14, 40);
        Assert.Equal(!contrib, half);
    }

    [Theory]
    [InlineData(true, 0.133)]
    [InlineData(false, 0.139)]
    public void Apply_FourBitsPlain_TakesThePublishedShare(bool symmetric, double share)
    {
        OnnxModel model = TableModels.Lookup(BlockModels.Weights(4000 * 64), 64);

        OnnxModel stored = PassRuns.After(model, new TableRowsPass(new() { Bits = 4, Symmetric = symmetric, Pattern = TablePattern.Plain }), out PassReport report);

        Assert.InRange(stored.ToBytes().Length / (double)model.ToBytes().Length, 0, share + 0.002);
        Assert.InRange(report.Tensors[0].BytesAfter / (double)report.Tensors[0].BytesBefore, 0, share);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public void Apply_SharedTable_IsStoredOnce(int bits, bool contrib)
    {
        OnnxModel model = TableModels.Shared(BlockModels.Weights(40 * 64), 64);

        OnnxModel stored = PassRuns.After(
            model, new TableRowsPass(new() { Bits = bits, Pattern = contrib ? TablePattern.Contrib : TablePattern.Plain }), out PassReport report);

        Assert.Single(report.Tensors);
        Assert.DoesNotContain(stored.Proto.Graph.Initializer, tensor => tensor.Name == "t");
        PassRuns.Near(PassRuns.Output(model, "i", TableModels.Indices), PassRuns.Output(stored, "i", TableModels.Indices), bits == 8 ? 0.01 : 0.15);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    public void Apply_HalfPrecisionTable_StillGivesHalfPrecision(int bits)
    {
        OnnxModel model = TableModels.Lookup(BlockModels.Weights(60 * 64), 64, half: true);

        OnnxModel stored = PassRuns.After(model, new TableRowsPass(new() { Bits = bits }), out _);

        PassRuns.Near(PassRuns.Output(model, "i", TableModels.Indices), PassRuns.Output(stored, "i", TableModels.Indices), bits == 8 ? 0.01 : 0.15);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public void Apply_BranchesOfIf_AreRewritten(int bits, bool contrib)
    {
        OnnxModel model = NestedModels.Choice(
            "Gather", BlockModels.Weights(40 * 64), [40, 64], BlockModels.Weights(40 * 64, 3), TableModels.Indices, out var feeds);

        OnnxModel stored = PassRuns.After(
            model, new TableRowsPass(new() { Bits = bits, Pattern = contrib ? TablePattern.Contrib : TablePattern.Plain }), out PassReport report);

        Assert.Equal(2, report.Tensors.Count);
        foreach (IReadOnlyDictionary<string, HostTensor> feed in feeds)
        {
            using ModelRunner before = ModelRunner.Load(model.ToBytes());
            using ModelRunner after = ModelRunner.Load(stored.ToBytes());
            PassRuns.Near(before.Run(feed)[0].ToSingles(), after.Run(feed)[0].ToSingles(), bits == 8 ? 0.01 : 0.15);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Apply_ScalarIndex_GivesOneRow(bool contrib)
    {
        OnnxModel model = TableModels.Lookup(BlockModels.Weights(60 * 64), 64, indices: []);

        OnnxModel stored = PassRuns.After(model, new TableRowsPass(new() { Bits = 4, Pattern = contrib ? TablePattern.Contrib : TablePattern.Plain }), out _);

        var index = HostTensor.Of<long>([7]);
        PassRuns.Near(PassRuns.Output(model, "i", index), PassRuns.Output(stored, "i", index), 0.15);
    }

    [Fact]
    public void Apply_RangeSearch_LeavesLessNoise()
    {
        OnnxModel model = TableModels.Lookup(BlockModels.Weights(200 * 64), 64);

        double Sqnr(bool symmetric, bool search)
        {
            PassRuns.After(model, new TableRowsPass(new() { Bits = 4, Symmetric = symmetric, SearchRange = search, MinSqnr = 0 }), out PassReport report);
            return report.Tensors[0].Sqnr;
        }

        Assert.True(Sqnr(true, true) > Sqnr(true, false));
        Assert.True(Sqnr(false, true) > Sqnr(false, false));
    }

    [Fact]
    public void Apply_VerySmallNumbers_KeepsScalesInSinglePrecision()
    {
        float[] table = BlockModels.Weights(60 * 64, size: 1e-6f);
        OnnxModel model = TableModels.Lookup(table, 64);

        OnnxModel stored = PassRuns.After(model, new TableRowsPass(new() { Bits = 4, Pattern = TablePattern.Plain }), out _);

        Assert.DoesNotContain(stored.Proto.Graph.Initializer, tensor => tensor.DataType == (int)TensorProto.Types.DataType.Float16);
        PassRuns.Near(PassRuns.Output(model, "i", TableModels.Indices), PassRuns.Output(stored, "i", TableModels.Indices), 0.15);
    }

    [Fact]
    public void Apply_ExcludedOrTiedOrNoisyTable_IsLeft()
    {
        OnnxModel model = TableModels.Lookup(BlockModels.Weights(60 * 64), 64);

        OnnxModel excluded = PassRuns.After(model, new TableRowsPass(new()), out PassReport first, excluded: "y");
        OnnxModel noisy = PassRuns.After(model, new TableRowsPass(new() { MinSqnr = 70 }), out PassReport second);

        Assert.Equal(model.ToBytes(), excluded.ToBytes());
        Assert.Equal(model.ToBytes(), noisy.ToBytes());
        Assert.Equal("excluded", Assert.Single(first.Skips).Reason);
        Assert.Contains("dB", Assert.Single(second.Skips).Reason);
    }

    [Fact]
    public void Fit_GreedySearch_IsNoWorseThanTheFullRange()
    {
        float[] row = BlockModels.Weights(64);

        BlockGrid searched = TableRangeSearch.Fit(row, 15);
        BlockGrid full = BlockGridFit.Fit(row, new BlockFormat(4, 64, false), search: false);

        Assert.True(searched.SquaredError(row) < full.SquaredError(row));
    }
}
