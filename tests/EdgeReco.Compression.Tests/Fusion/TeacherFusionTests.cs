using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Fusion;

public sealed class TeacherFusionTests
{
    [Theory]
    [InlineData("all-MiniLM-L6-v2/model.onnx", 6)]
    [InlineData("multilingual-e5-small-en-zh/model.onnx", 12)]
    public void FusePipeline_Teacher_FusesEveryLayerAndKeepsItsOutputs(string name, int layers)
    {
        OnnxModel model = OnnxModel.Load(ReferenceModels.Require(name));
        int before = model.ToBytes().Length;
        Dictionary<string, HostTensor>[] inputs = [Runs.Inputs(model, 1, 8, limit: 20_000), Runs.Inputs(model, 3, 16, limit: 20_000)];
        IReadOnlyList<HostTensor>[] expected = [.. inputs.Select(input => Runs.Of(model, input))];

        foreach (IModelPass pass in FusePipeline.Passes)
        {
            pass.Apply(new PassContext { Model = model });
        }

        Assert.Equal(layers, model.Proto.Graph.Node.Count(node => node.OpType == "Attention"));
        Assert.Equal(layers, model.Proto.Graph.Node.Count(node => node.OpType == "BiasGelu"));
        Assert.Single(model.Proto.Graph.Node, node => node.OpType == "Cast");
        Assert.True(model.ToBytes().Length < before);
        Assert.Equal("1[batch,sequence,384]", ShapeInference.Infer(model)["last_hidden_state"].ToString());
        for (int i = 0; i < inputs.Length; i++)
        {
            double sqnr = Runs.Sqnr(expected[i], Runs.Of(model, inputs[i]));
            Assert.True(sqnr >= Lossless.MinSqnr, $"{sqnr} dB");
        }
    }
}
