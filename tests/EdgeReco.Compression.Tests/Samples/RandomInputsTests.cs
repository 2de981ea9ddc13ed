using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests.Samples;

public sealed class RandomInputsTests
{
    [Fact]
    public void Item_TokenIds_StayWithinTheTableAndCoverIt()
    {
        var samples = new RandomInputs(SmallModels.Encoder(), [], 1, 40);

        long[] ids = [.. All(samples).SelectMany(sample => sample["input_ids"].As<long>().ToArray())];

        Assert.Equal(0, ids.Min());
        Assert.Equal(SmallModels.Rows - 1, ids.Max());
    }

    [Fact]
    public void Item_QuantizedTable_BoundsTheIdsToo()
    {
        var samples = new RandomInputs(SmallModels.QuantizedEncoder(), [], 1, 40);

        Assert.Equal(SmallModels.Rows - 1, All(samples).Max(sample => sample["input_ids"].As<long>().ToArray().Max()));
    }

    [Fact]
    public void Item_FreeAxes_AgreeBetweenInputsAndVary()
    {
        var samples = new RandomInputs(SmallModels.Encoder(), [], 1, 40);

        foreach (IReadOnlyDictionary<string, HostTensor> sample in All(samples))
        {
            Assert.Equal(sample["input_ids"].Dims, sample["attention_mask"].Dims);
            Assert.InRange(sample["input_ids"].Dims[0], 1, 2);
            Assert.InRange(sample["input_ids"].Dims[1], 5, 32);
        }

        Assert.True(All(samples).Select(sample => sample["input_ids"].Dims[1]).Distinct().Count() > 10);
    }

    [Fact]
    public void Item_Mask_BeginsWithAFullRowAndPadsAtTheEnd()
    {
        var samples = new RandomInputs(SmallModels.Encoder(), [], 1, 40);

        bool padded = false;
        foreach (IReadOnlyDictionary<string, HostTensor> sample in All(samples))
        {
            HostTensor mask = sample["attention_mask"];
            int length = (int)mask.Dims[1];
            Assert.All(mask.As<long>()[..length].ToArray(), value => Assert.Equal(1, value));
            long[] last = mask.As<long>()[^length..].ToArray();
            Assert.Equal(last.OrderDescending(), last);
            padded |= last[^1] == 0;
        }

        Assert.True(padded);
    }

    [Fact]
    public void Item_SameSeed_GivesTheSameAnotherSeedAnother()
    {
        HostTensor first = new RandomInputs(SmallModels.Named("batch", "4"), [], 5, 3)[2]["x"];

        Assert.Equal(first.Bytes, new RandomInputs(SmallModels.Named("batch", "4"), [], 5, 3)[2]["x"].Bytes);
        Assert.NotEqual(first.Bytes, new RandomInputs(SmallModels.Named("batch", "4"), [], 6, 3)[2]["x"].Bytes);
        Assert.NotEqual(first.Bytes, new RandomInputs(SmallModels.Named("batch", "4"), [], 5, 3)[1]["x"].Bytes);
    }

    [Fact]
    public void Item_Numbers_AreStandardNormal()
    {
        float[] values = new RandomInputs(SmallModels.Named("100", "100"), [], 1, 1)[0]["x"].ToSingles();

        Assert.InRange(values.Average(), -0.05, 0.05);
        Assert.InRange(values.Average(value => value * value), 0.9, 1.1);
    }

    [Fact]
    public void Item_Picture_IsFromZeroToOne()
    {
        float[] values = new RandomInputs(SmallModels.Named("batch", "3", "16", "16"), [], 1, 1)[0]["x"].ToSingles();

        Assert.All(values, value => Assert.InRange(value, 0, 1));
    }

    [Theory]
    [InlineData(TensorProto.Types.DataType.Float16)]
    [InlineData(TensorProto.Types.DataType.Double)]
    [InlineData(TensorProto.Types.DataType.Bool)]
    [InlineData(TensorProto.Types.DataType.Int32)]
    [InlineData(TensorProto.Types.DataType.Uint8)]
    [InlineData(TensorProto.Types.DataType.Int8)]
    [InlineData(TensorProto.Types.DataType.Int16)]
    [InlineData(TensorProto.Types.DataType.Uint64)]
    public void Item_OtherTypes_AreDrawnAndVary(object type)
    {
        HostTensor tensor = new RandomInputs(SmallModels.Named((TensorProto.Types.DataType)type, "200"), [], 1, 1)[0]["x"];

        Assert.Equal((TensorElementType)(int)(TensorProto.Types.DataType)type, tensor.Type);
        Assert.True(tensor.ToSingles().Distinct().Count() > 1);
        Assert.All(tensor.ToSingles(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Item_FirstAxisAloneFree_IsABatchWhateverItsName()
    {
        var samples = new RandomInputs(SmallModels.Named("unk__314", "76", "32", "1"), [], 1, 20);

        Assert.Equal([1, 2], All(samples).Select(sample => sample["x"].Dims[0]).Distinct().Order());
    }

    [Fact]
    public void Item_RecurrentStateBesideAToldInput_HasItsBatch()
    {
        var graph = new OnnxGraphBuilder("recurrent");
        graph.Node("Identity", "y", graph.Input("x", OnnxElementType.Float, -1, -1));
        graph.Node("Identity", "next", graph.Input("state", OnnxElementType.Float, 2, -1, 16));
        graph.Output("y", OnnxElementType.Float, -1, -1);
        graph.Output("next", OnnxElementType.Float, 2, -1, 16);

        var samples = new RandomInputs(graph.Build("tests", "1"), [new ShapeHint("x", [3, 512])], 1, 2);

        Assert.All(All(samples), sample => Assert.Equal([2, 3, 16], sample["state"].Dims));
    }

    [Fact]
    public void Item_NumberThatTheModelAsksFor_IsGiven()
    {
        var graph = new OnnxGraphBuilder("rates");
        string rate = graph.Input("sr", OnnxElementType.Int64);
        graph.Node("Equal", "is8", rate, graph.ConstantNode("c8", [8000L]));
        graph.Node("Equal", "is16", graph.Node("Identity", "same", rate), graph.ConstantNode("c16", [16000L]));
        graph.Node("Or", "known", "is8", "is16");
        graph.Output("known", OnnxElementType.Bool);

        var samples = new RandomInputs(graph.Build("tests", "1"), [], 1, 20);

        Assert.Equal([8000, 16000], All(samples).Select(sample => sample["sr"].As<long>()[0]).Distinct().Order());
    }

    [Fact]
    public void Constructor_FreeAxisOfNoKnownKind_NamesTheInputAndTheOption()
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => new RandomInputs(SmallModels.Named("batch", "3", "height", "width"), [], 1, 1));

        Assert.Equal("input x [batch,3,height,width] has a free axis; give its shape with --shape x=1,3,…,…", exception.Message);
    }

    [Fact]
    public void Item_ToldShape_IsUsed()
    {
        var samples = new RandomInputs(SmallModels.Named("batch", "3", "height", "width"), [new ShapeHint("x", [1, 3, 8, 9])], 1, 1);

        Assert.Equal([1, 3, 8, 9], samples[0]["x"].Dims);
    }

    [Theory]
    [InlineData("z=1", "no such input")]
    [InlineData("x=1,3,8", "has 4 axes")]
    [InlineData("x=1,4,8,8", "axis 1 of input x")]
    public void Constructor_ToldShapeThatDoesNotFit_SaysWhy(string text, string reason)
    {
        Assert.True(ShapeHint.TryParse(text, out ShapeHint? hint));

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => new RandomInputs(SmallModels.Named("batch", "3", "height", "width"), [hint], 1, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_Texts_SaysThatTheyCannotBeDrawn() =>
        Assert.Contains("input x is a tensor of String", Assert.Throws<InvalidDataException>(() => new RandomInputs(SmallModels.Named(TensorProto.Types.DataType.String, "1"), [], 1, 1)).Message, StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyDictionary<string, HostTensor>> All(SampleInputs samples) => Enumerable.Range(0, samples.Count).Select(i => samples[i]);
}
