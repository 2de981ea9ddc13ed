using CsCheck;
using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests.Shapes;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests.Passes;

public sealed class LosslessPropertyTests
{
    [Fact]
    public void EveryPass_RandomGraph_KeepsOutputsAndNeverGrowsTheFile() =>
        RandomGraphs.Model.Sample(
            model =>
            {
                ModelCheck.Run(model.Proto);
                Dictionary<string, HostTensor>[] inputs = [Inputs(model, 0), Inputs(model, 1)];
                IReadOnlyList<HostTensor>[] expected = [.. inputs.Select(input => Runs.Of(model, input))];
                foreach (var pass in FusePipeline.All)
                {
                    Lossless.Apply(model.Clone(), [pass], inputs, expected);
                }

                Lossless.Apply(model, FusePipeline.Passes, inputs, expected);
            },
            print: model => string.Join('\n', model.Proto.Graph.Node.Select(node => $"{node.OpType}({string.Join(',', node.Input)}) -> {string.Join(',', node.Output)}")));

    [Fact]
    public void Infer_RandomGraph_AgreesWithOnnxRuntime() =>
        RandomGraphs.Model.Sample(
            model =>
            {
                (int known, int all) = InferredShapes.Check(model, Inputs(model, 1));
                Assert.Equal(all, known);
            });

    private static Dictionary<string, HostTensor> Inputs(OnnxModel model, int flag)
    {
        Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 2, 5);
        inputs["flag"] = new HostTensor(TensorElementType.Bool, [], [(byte)flag]);
        return inputs;
    }
}
