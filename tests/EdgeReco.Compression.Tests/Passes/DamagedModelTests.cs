using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Tests.Passes;

public sealed class DamagedModelTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(17)]
    public void EveryPass_BitFlipThatReadAccepts_DoesNotThrow(int opset)
    {
        byte[] bytes = Graphs.Encoder(opset).ToBytes();

        // Nodes come first in the file and weights after them: flips are to hit names, operators and attributes.
        int nodes = Graphs.Encoder(opset).Proto.Graph.Node.Sum(node => node.CalculateSize() + 3);
        var random = new Random(opset);
        int accepted = 0;
        for (int i = 0; i < 500; i++)
        {
            byte[] flipped = [.. bytes];
            int at = random.Next(nodes);
            flipped[at] ^= (byte)(1 << random.Next(8));
            OnnxModel model;
            try
            {
                model = OnnxModel.Read(flipped);
            }
            catch (InvalidDataException)
            {
                continue;
            }

            accepted++;
            ShapeInference.Infer(model);
            foreach (IModelPass pass in FusePipeline.All)
            {
                pass.Apply(new PassContext { Model = model });
            }
        }

        Assert.True(accepted > 50, $"{accepted}");
    }
}
