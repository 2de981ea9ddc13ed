using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Tests.Zoo;
using EdgeReco.Inference.OnnxRuntime;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Tests.Quantization;

public sealed class WeightStoragePassTests
{
    private const int Minimum = 1024;

    [Fact]
    public void Apply_Conv_IsExpandedFromBytesAndAScaleForEachOutputChannel()
    {
        OnnxModel model = StorageModels.Conv();
        OnnxModel original = model.Clone();

        PassReport report = Apply(model);

        Assert.Equal(["Cast", "Mul", "Conv"], model.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal("w", model.Proto.Graph.Node[1].Output[0]);
        QuantizedTensor tensor = Assert.Single(report.Tensors);
        Assert.Equal(("int8-storage", "w", 32 * 72 * 4L, (32 * 72) + (32 * 4L)), (tensor.Pass, tensor.Name, tensor.BytesBefore, tensor.BytesAfter));
        Assert.True(tensor.Sqnr > 40, $"{tensor.Sqnr} dB");
        Assert.True(Ratio(original, model) > 40);
    }

    [Theory]
    [InlineData("Conv", "32,1,1,1", "1,8,6,6", "32,8,3,3")]
    [InlineData("ConvTranspose", "1,16,1,1", "1,32,6,6", "32,16,3,3")]
    [InlineData("MatMul", "1,48", "1,32", "32,48")]
    [InlineData("MatMul", "3,1,48", "3,2,32", "3,32,48")]
    [InlineData("MatMul w", "48,1", "32,2", "48,32")]
    [InlineData("Gemm", "1,48", "1,32", "32,48")]
    [InlineData("Gemm transB", "48,1", "1,32", "48,32")]
    [InlineData("Gemm w", "48,1", "32,2", "48,32")]
    [InlineData("Gemm transA w", "1,32", "48,2", "48,32")]
    public void Apply_Operator_HasScalesAlongItsOutputs(string operation, string scales, string input, string weights)
    {
        string[] words = operation.Split(' ');
        OnnxModel model = StorageModels.Of(words[0], Dims(input), Dims(weights), weightsFirst: words.Contains("w"), with: graph =>
        {
            foreach (string attribute in words.Where(word => word.StartsWith("trans", StringComparison.Ordinal)))
            {
                graph.With(attribute, 1L);
            }
        });
        OnnxModel original = model.Clone();

        Apply(model);

        Assert.Equal(Dims(scales), model.Proto.Graph.Initializer.Single(tensor => tensor.Name == "w_s8_scale").Dims);
        Assert.True(Ratio(original, model) > 35);
    }

    [Theory]
    [InlineData("LSTM", 4)]
    [InlineData("GRU", 3)]
    [InlineData("RNN", 1)]
    public void Apply_RecurrentLayer_HasScalesForEachDirectionAndUnit(string cell, int gates)
    {
        OnnxModel model = StorageModels.Recurrent(cell, gates);
        OnnxModel original = model.Clone();

        PassReport report = Apply(model, minimum: 64);

        Assert.Equal(["w", "r"], report.Tensors.Select(tensor => tensor.Name));
        Assert.All(
            model.Proto.Graph.Initializer.Where(tensor => tensor.Name.EndsWith("_scale", StringComparison.Ordinal)),
            scale => Assert.Equal([2, gates * 20, 1], scale.Dims));
        Assert.Contains(report.Skips, skip => skip.Name == "b" && skip.Reason == "it is a bias");
        Assert.True(Ratio(original, model) > 35);
    }

    [Fact]
    public void Apply_WeightOfAnyOtherOperator_HasTheScalesThatLoseLeast()
    {
        // Rows of very different sizes: one scale would lose the small ones.
        float[] values = Graphs.Numbers(16 * 32 * 4);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= MathF.Pow(4, (i / 4 % 32) - 16);
        }

        OnnxModel model = StorageModels.Of("Add", [16, 32, 4], [16, 32, 4], values);

        Apply(model);

        Assert.Equal([1, 32, 1], model.Proto.Graph.Initializer.Single(tensor => tensor.Name == "w_s8_scale").Dims);
    }

    [Fact]
    public void Apply_ConvOfOneOutputChannel_HasScalesForItsInputs()
    {
        // One large input channel: a single scale would have few levels left for the others.
        float[] values = Graphs.Numbers(256 * 9);
        for (int i = 0; i < 9; i++)
        {
            values[i] *= 20;
        }

        OnnxModel model = StorageModels.Of("Conv", [1, 256, 6, 6], [1, 256, 3, 3], values);

        QuantizedTensor tensor = Assert.Single(Apply(model).Tensors);

        Assert.Equal([1, 256, 1, 1], model.Proto.Graph.Initializer.Single(initializer => initializer.Name == "w_s8_scale").Dims);
        Assert.True(tensor.Sqnr > 40, $"{tensor.Sqnr} dB");
    }

    [Fact]
    public void Apply_HalfPrecision_StaysHalfForItsReaders()
    {
        OnnxModel model = ControlModels.Halves();
        OnnxModel original = model.Clone();

        PassReport report = Apply(model);

        Assert.NotEmpty(report.Tensors);
        Assert.All(report.Tensors, tensor => Assert.Equal((int)DataType.Float16, (int)Attributes.Int(model.Proto.Graph.Node.Single(node => node.Output[0] == tensor.Name), "to", 0)));
        Assert.All(report.Tensors, tensor => Assert.True(tensor.BytesAfter < tensor.BytesBefore * 0.6));
        Assert.True(model.ToBytes().Length < original.ToBytes().Length);
    }

    [Fact]
    public void Apply_WeightsOfNestedGraphs_AreStoredWhereTheyAre()
    {
        OnnxModel model = ControlModels.Detector();
        OnnxModel original = model.Clone();

        PassReport report = Apply(model);

        Assert.Equal(5, report.Tensors.Count);
        Assert.DoesNotContain(ModelTensors.All(model.Proto), tensor => tensor.DataType == (int)DataType.Float && TensorData.StoredBytes(tensor) >= 4096);
        ModelCheck.Run(model.Proto);
        Assert.True(model.ToBytes().Length < original.ToBytes().Length * 0.4);
    }

    [Theory]
    [InlineData("classifier")]
    [InlineData("segmenter")]
    [InlineData("detector")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("halves")]
    [InlineData("channels last")]
    public void Apply_ModelOpenedByOnnxRuntime_HasItsFloatWeightsBackAndNothingToExpand(string name)
    {
        OnnxModel model = name switch
        {
            "classifier" => ConvolutionModels.Classifier(17),
            "segmenter" => ConvolutionModels.Segmenter(17),
            "detector" => ControlModels.Detector(),
            "LSTM" => StorageModels.Recurrent("LSTM", 4),
            "GRU" => StorageModels.Recurrent("GRU", 3),
            "halves" => ControlModels.Halves(),
            _ => ConvolutionModels.ChannelsLast(17),
        };
        using var folder = new TempFolder();
        string[] before = Operators(model, folder.File("float.onnx"), out _);

        PassReport report = Apply(model);

        Assert.NotEmpty(report.Tensors);
        Assert.Equal(before, Operators(model, folder.File("int8.onnx"), out OnnxModel optimised));
        Assert.DoesNotContain(ModelTensors.All(optimised.Proto), tensor => tensor.DataType == (int)DataType.Int8);
    }

    [Fact]
    public void Apply_WeightWithSeveralReaders_IsStoredOnce()
    {
        var graph = new OnnxGraphBuilder("shared");
        string x = graph.Input("x", OnnxElementType.Float, 1, 48);
        string w = graph.Constant("w", Graphs.Numbers(48 * 48), 48, 48);
        graph.Node("Gemm", "z", graph.Node("MatMul", "h", x, w), w);
        graph.With("transB", 1L);
        graph.Output("z", OnnxElementType.Float, 1, 48);
        OnnxModel model = graph.Build("tests", "1");

        Apply(model);

        Assert.Equal(["Cast", "Mul", "MatMul", "Gemm"], model.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal(2, model.Proto.Graph.Initializer.Count);
    }

    [Fact]
    public void Apply_WeightInAConstantNode_IsStored()
    {
        var graph = new OnnxGraphBuilder("node");
        string x = graph.Input("x", OnnxElementType.Float, 1, 48);
        graph.Node("MatMul", "y", x, graph.ConstantNode("w", Graphs.Numbers(48 * 48), 48, 48));
        graph.Output("y", OnnxElementType.Float, 1, 48);
        OnnxModel model = graph.Build("tests", "1");

        Assert.Single(Apply(model).Tensors);
    }

    [Fact]
    public void Apply_RatioBelowTheLeast_IsLeftAloneAndSaysSo()
    {
        OnnxModel model = StorageModels.Conv();

        RequireSkipped(model, "48.3 dB", new PassContext { Model = model, MinSqnr = 60 });
    }

    [Fact]
    public void Apply_ValuesNotFinite_AreLeftAlone()
    {
        float[] values = Graphs.Numbers(32 * 72);
        values[7] = float.NaN;
        OnnxModel model = StorageModels.Conv(values);

        RequireSkipped(model, "finite");
    }

    [Fact]
    public void Apply_Vector_IsLeftAlone()
    {
        OnnxModel model = StorageModels.Of("Add", [1, 2048], [1, 2048]);
        byte[] before = model.ToBytes();

        Assert.Empty(Apply(model).Tensors);

        Assert.Equal(before, model.ToBytes());
    }

    [Fact]
    public void Apply_ConstantThatIsAnOutput_IsLeftAlone()
    {
        OnnxModel model = StorageModels.Conv();
        model.Proto.Graph.Output.Add(new ValueInfoProto { Name = "w", Type = model.Proto.Graph.Input[0].Type.Clone() });
        model.Proto.Graph.Output[1].Type.TensorType.Shape = null;

        RequireSkipped(model, "output");
    }

    [Fact]
    public void Apply_ConstantThatIsAnInput_IsLeftAlone()
    {
        OnnxModel model = StorageModels.Conv();
        model.Proto.Graph.Input.Add(new ValueInfoProto { Name = "w", Type = model.Proto.Graph.Input[0].Type.Clone() });

        RequireSkipped(model, "input");
    }

    [Fact]
    public void Apply_ExcludedNode_KeepsItsWeight()
    {
        OnnxModel model = StorageModels.Conv();

        RequireSkipped(model, "excluded", new PassContext { Model = model, Excluded = new HashSet<string> { "y" } });
    }

    [Fact]
    public void Apply_ScalesOfIntegers_AreLeftAlone()
    {
        var graph = new OnnxGraphBuilder("table");
        string ids = graph.Input("ids", OnnxElementType.Int64, 3);
        string rows = graph.Node("Gather", "rows", graph.Constant("codes", new sbyte[100 * 32 * 16], 100, 32, 16), ids);
        string scales = graph.Node("Gather", "scales", graph.Constant("table_scale", Graphs.Numbers(100 * 32), 100, 32, 1), ids);
        graph.Node("Cast", "cast", rows);
        graph.With("to", 1L);
        graph.Node("Mul", "y", "cast", scales);
        graph.Output("y", OnnxElementType.Float, 3, 32, 16);
        OnnxModel model = graph.Build("tests", "1");

        RequireSkipped(model, "scale");
    }

    [Fact]
    public void Apply_FewElements_AreNotEvenMentioned()
    {
        OnnxModel model = StorageModels.Conv();
        byte[] before = model.ToBytes();

        PassReport report = Apply(model, minimum: 10_000);

        Assert.Empty(report.Skips);
        Assert.Equal(before, model.ToBytes());
    }

    [Fact]
    public void Apply_Twice_ChangesNothingMore()
    {
        foreach (OnnxModel model in (OnnxModel[])[StorageModels.Recurrent("LSTM", 4), ControlModels.Detector(), ControlModels.Halves()])
        {
            Apply(model, minimum: 64);
            byte[] once = model.ToBytes();

            PassReport report = Apply(model, minimum: 64);

            Assert.Empty(report.Tensors);
            Assert.Equal(once, model.ToBytes());
        }
    }

    [Fact]
    public void Apply_ThenLosslessPasses_StaysInBytes()
    {
        foreach (OnnxModel model in (OnnxModel[])[ConvolutionModels.Classifier(17), ControlModels.Halves(), StorageModels.Recurrent("GRU", 3)])
        {
            Apply(model);
            int before = model.ToBytes().Length;

            foreach (IModelPass pass in FusePipeline.Passes)
            {
                pass.Apply(new PassContext { Model = model });
            }

            Assert.True(model.ToBytes().Length <= before);
            Assert.Contains(model.Proto.Graph.Initializer, tensor => tensor.DataType == (int)DataType.Int8);
        }
    }

    [Fact]
    public void Apply_WeightsOfAnyShape_NeverMakeTheFileLarger()
    {
        var random = new Random(5);
        for (int i = 0; i < 60; i++)
        {
            long[] dims = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.NextInt64(1, 7))];
            OnnxModel model = StorageModels.Of("Add", dims, dims);
            OnnxModel original = model.Clone();
            OnnxModel again = model.Clone();

            PassReport report = Apply(model, minimum: 2);
            Apply(again, minimum: 2);

            Assert.Equal(model.ToBytes(), again.ToBytes());
            Assert.True(report.Tensors.Count == 0 ? model.ToBytes().AsSpan().SequenceEqual(original.ToBytes()) : model.ToBytes().Length < original.ToBytes().Length, string.Join(',', dims));
            Assert.True(Ratio(original, model) > 30, string.Join(',', dims));
        }
    }

    [Fact]
    public void Apply_TinyAndHugeValues_StayFinite()
    {
        float[] values = Graphs.Numbers(32 * 72);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (i / 72) switch { 0 => 0, 1 => float.Epsilon, 2 => values[i] * 1e38f, _ => values[i] };
        }

        OnnxModel model = StorageModels.Conv(values);

        QuantizedTensor tensor = Assert.Single(Apply(model).Tensors);

        Assert.True(tensor.Sqnr > 35, $"{tensor.Sqnr} dB");
        TensorProto scales = model.Proto.Graph.Initializer.Single(initializer => initializer.Name == "w_s8_scale");
        Assert.True(TensorData.TryReadSingles(scales, out float[] numbers) && Array.TrueForAll(numbers, float.IsFinite));
    }

    private static void RequireSkipped(OnnxModel model, string reason, PassContext? context = null)
    {
        byte[] before = model.ToBytes();
        context ??= new PassContext { Model = model };

        new WeightStoragePass(Minimum).Apply(context);

        Assert.Contains(reason, Assert.Single(context.Report.Skips).Reason, StringComparison.Ordinal);
        Assert.Equal(before, model.ToBytes());
    }

    private static PassReport Apply(OnnxModel model, int minimum = Minimum)
    {
        var context = new PassContext { Model = model };
        new WeightStoragePass(minimum).Apply(context);
        return context.Report;
    }

    private static double Ratio(OnnxModel original, OnnxModel model)
    {
        Dictionary<string, HostTensor> inputs = Runs.Inputs(original, 1, 1);
        return Runs.Sqnr(Runs.Of(original, inputs), Runs.Of(model, inputs));
    }

    // What ONNX Runtime is left with after its own optimisation, in order.
    private static string[] Operators(OnnxModel model, string path, out OnnxModel optimised)
    {
        using (OnnxFiles.Open(model, new ModelRunnerOptions { OptimizedModelPath = path }))
        {
        }

        optimised = OnnxModel.Load(path);
        return [.. GraphWalk.Nodes(optimised.Proto.Graph).Select(node => node.OpType).Order(StringComparer.Ordinal)];
    }

    private static long[] Dims(string text) => [.. text.Split(',').Select(long.Parse)];
}
