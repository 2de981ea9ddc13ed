using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Quantization.Study;
using EdgeReco.Compression.Tests.Quantization.Blocks;

namespace EdgeReco.Compression.Tests.Quantization.Study;

public sealed class BitWidthStudyTests
{
    private static readonly OnnxModel Model = BlockModels.MatMul(BlockModels.Weights(128 * 40), 128, 40);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Measure_MoreBits_GiveSixDecibelsEach(bool symmetric)
    {
        double[] sqnr = [.. Enumerable.Range(2, 7).Select(bits => Sqnr(new() { Bits = bits, Symmetric = symmetric }))];

        for (int i = 1; i < sqnr.Length; i++)
        {
            Assert.InRange(sqnr[i] - sqnr[i - 1], 3, 9);
        }
    }

    [Fact]
    public void Measure_FinerScales_LeaveLessNoise()
    {
        double tensor = Sqnr(new() { Scale = StudyScale.Tensor });
        double channel = Sqnr(new() { Scale = StudyScale.Channel });
        double block = Sqnr(new() { Scale = StudyScale.Block });
        double searched = Sqnr(new() { Scale = StudyScale.Block, SearchClipping = true });

        Assert.True(tensor < channel && channel < block && block < searched, $"{tensor} {channel} {block} {searched}");
    }

    [Fact]
    public void Measure_Convolution_RoundsItsFiltersByChannel()
    {
        var graph = new OnnxGraphBuilder("conv");
        string x = graph.Input("x", OnnxElementType.Float, 1, 8, 6, 6);
        graph.Node("Conv", "y", x, graph.Constant("w", BlockModels.Weights(16 * 8 * 9), 16, 8, 3, 3));
        graph.Output("y", OnnxElementType.Float, 1, 16, 4, 4);

        QuantizedTensor tensor = Assert.Single(BitWidthStudy.Measure(graph.Build("tests", "1"), new() { Bits = 8 }));

        Assert.Equal("study-8", tensor.Pass);
        Assert.True(tensor.Sqnr > 35, tensor.ToString());
    }

    private static double Sqnr(BitWidthStudyOptions options) => Assert.Single(BitWidthStudy.Measure(Model, options)).Sqnr;
}
