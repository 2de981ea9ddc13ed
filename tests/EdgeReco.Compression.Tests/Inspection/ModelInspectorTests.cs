using EdgeReco.Compression.Inspection;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Inspection;

public sealed class ModelInspectorTests : IDisposable
{
    private readonly SmallModels _models = new();

    [Fact]
    public void Inspect_QuantizedModel_TellsWeightsByType()
    {
        ModelInspection inspection = ModelInspector.Inspect(_models.Save("a.onnx", SmallModels.QuantizedEncoder()));

        Assert.Equal("tests 1", inspection.Producer);
        Assert.Equal([("ai.onnx", 17L)], inspection.Opsets);
        Assert.Equal(8, inspection.IrVersion);
        Assert.Equal(["input_ids", "attention_mask"], inspection.Inputs.Select(input => input.Name));
        Assert.Equal("int64", inspection.Inputs[0].Type);
        Assert.Equal(["?", "?", "64"], inspection.Outputs[0].Shape!);
        TypeSize bytes = inspection.Types.Single(type => type.Type == "int8");
        Assert.Equal((2, (SmallModels.Rows * 64L) + (64 * 64)), (bytes.Tensors, bytes.Bytes));
        Assert.Equal(inspection.Parameters, inspection.Types.Sum(type => type.Elements));
        Assert.Equal("weights_int8", inspection.Largest[0].Name);
        Assert.All(inspection.Operators, entry => Assert.True(entry.IsKnown, entry.Operator));
    }

    [Fact]
    public void Inspect_ForeignOperatorsAndNestedGraphs_AreListed()
    {
        OnnxModel model = SmallModels.Encoder();
        var branch = new GraphProto { Name = "then" };
        branch.Node.Add(new NodeProto { OpType = "Det", Output = { "d" } });
        var choice = new NodeProto { OpType = "If", Output = { "z" } };
        choice.Attribute.Add(new AttributeProto { Name = "then_branch", Type = AttributeProto.Types.AttributeType.Graph, G = branch });
        model.Proto.Graph.Node.Add(choice);
        model.Proto.Graph.Node.Add(new NodeProto { OpType = "Thing", Domain = "example.org", Output = { "w" } });

        ModelInspection inspection = ModelInspector.Inspect(_models.Save("a.onnx", model));

        Assert.Equal(1, inspection.NestedGraphs);
        Assert.Equal(["Det", "If", "example.org.Thing"], inspection.Operators.Where(entry => !entry.IsKnown).Select(entry => entry.Operator).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Inspect_WeightsInAnotherFile_CountsThatToo()
    {
        OnnxModel model = SmallModels.Encoder();
        TensorProto weights = model.Proto.Graph.Initializer.Single(tensor => tensor.Name == "weights");
        File.WriteAllBytes(Path.Combine(_models.Root, "weights.bin"), weights.RawData.ToByteArray());
        weights.RawData = Google.Protobuf.ByteString.Empty;
        weights.DataLocation = TensorProto.Types.DataLocation.External;
        weights.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = "weights.bin" });
        string path = _models.Save("a.onnx", model);

        ModelInspection inspection = ModelInspector.Inspect(path);

        Assert.Equal(["weights.bin"], inspection.ExternalFiles);
        Assert.Equal(new FileInfo(path).Length + (64 * 64 * 4), inspection.SizeBytes);
        Assert.Equal(inspection.SizeBytes, ModelInspector.SizeOf(path));
    }

    [Fact]
    public void Inspect_NoModel_NamesTheFile()
    {
        string path = Path.Combine(_models.Root, "noise.onnx");
        File.WriteAllText(path, "noise");

        Assert.StartsWith(path, Assert.Throws<InvalidDataException>(() => ModelInspector.Inspect(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _models.Dispose();
}
