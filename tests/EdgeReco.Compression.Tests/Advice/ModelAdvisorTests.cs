using EdgeReco.Compression.Advice;
using EdgeReco.Compression.Advice.Devices;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests.Zoo;

namespace EdgeReco.Compression.Tests.Advice;

public sealed class ModelAdvisorTests
{
    private const string MiniLm = "all-MiniLM-L6-v2/model.onnx";

    // Bytes that `compress` made, at the default settings.
    [Theory]
    [InlineData("int8-dynamic", 22_878_809)]
    [InlineData("w8", 24_105_199)]
    [InlineData("w4", 14_265_171)]
    [InlineData("table4", 48_665_353)]
    [InlineData("fp16", 45_227_980)]
    [InlineData("depth", 76_098_917)]
    public void Advise_MiniLm_ExpectsTheSizesThatCompressMakes(string recipe, double bytes)
    {
        AdviceReport report = Advise(ReferenceModels.Require(MiniLm), "kiosk-x64-vnni");
        Assert.InRange(report.Methods.Single(method => method.Name == recipe).SizeBytes / bytes, 0.95, 1.05);
    }

    [Fact]
    public void Advise_MiniLm_CountsItsArithmetic()
    {
        AdviceReport report = Advise(ReferenceModels.Require(MiniLm), "raspberry-pi-5");

        // Six layers of four products of 384 x 384 and two of 384 x 1536, and attention over 16 tokens.
        Assert.Equal((6 * ((4 * 384 * 384) + (2 * 384 * 1536))) + (6 * 2 * 16 * 384), report.MacsPerToken!.Value, 1.0);
        Assert.InRange(report.Parameters, 22_000_000, 23_000_000);
    }

    [Fact]
    public void Advise_WithoutVnni_GainsLessFromInt8()
    {
        string path = ReferenceModels.Require(MiniLm);
        Assert.True(Int8(Advise(path, "kiosk-x64-vnni")).Speedup > Int8(Advise(path, "kiosk-x64")).Speedup);
    }

    [Fact]
    public void Advise_TensorRt_ComputesInHalfAndExcludesWhatItCannotRun()
    {
        AdviceReport report = Advise(ReferenceModels.Require(MiniLm), "jetson-orin-nano-8gb");
        Assert.True(report.Methods.Single(method => method.Name == "fp16").Speedup > 1.5);
        Assert.Contains(report.Excluded, method => method.Name == "int8-dynamic" && method.Reason.Contains("no kernel", StringComparison.Ordinal));
        Assert.Contains(report.Excluded, method => method.Name == "fuse");
    }

    [Fact]
    public void Advise_Limits_LeaveOutWithTheirReason()
    {
        var options = new AdviceOptions { Device = DeviceProfiles.Load("raspberry-pi-5"), Calibration = false, Training = false, MaxSize = 25_000_000 };
        AdviceReport report = ModelAdvisor.Advise(ReferenceModels.Require(MiniLm), options);
        Assert.All(report.Methods, method =>
        {
            Assert.False(method.NeedsCalibration || method.NeedsTraining);
            Assert.InRange(method.Loss, 0, options.MaxDrop);
            Assert.InRange(method.SizeBytes, 1, 25_000_000);
        });
        Assert.Contains(report.Methods, method => method.Name == "int8-dynamic");
        Assert.Contains("samples", report.Excluded.Single(method => method.Name == "int8-static").Reason, StringComparison.Ordinal);
        Assert.Contains("training", report.Excluded.Single(method => method.Name == "static-student").Reason, StringComparison.Ordinal);
        Assert.Contains("lose", report.Excluded.Single(method => method.Name == "w4").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Advise_Convolutions_AreSentToStaticRanges()
    {
        AdviceReport report = Advise(ConvolutionModels.Classifier(17), "kiosk-x64-vnni");
        Assert.Contains(report.Excluded, method => method.Name == "depth");
        Assert.Contains(report.Excluded, method => method.Name == "table4");
        Assert.DoesNotContain(report.Methods, method => method.Name == "static-student");
    }

    [Fact]
    public void Advise_Transformer_SmallerFilesAreExpectedFromFewerBits()
    {
        AdviceReport report = Advise(SequenceModels.Transformer(), "raspberry-pi-5");
        Dictionary<string, long> sizes = report.Methods.ToDictionary(method => method.Name, method => method.SizeBytes);
        Assert.True(sizes["w4"] < sizes["w8"] && sizes["w8"] < sizes["fp16"] && sizes["fp16"] < report.SizeBytes);
        Assert.True(report.Methods.Zip(report.Methods.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score));
    }

    private static AdvisedMethod Int8(AdviceReport report) => report.Methods.Single(method => method.Name == "int8-dynamic");

    private static AdviceReport Advise(OnnxModel model, string device)
    {
        using var folder = new TempFolder();
        model.Save(folder.File("model.onnx"));
        return Advise(folder.File("model.onnx"), device);
    }

    private static AdviceReport Advise(string path, string device) =>
        ModelAdvisor.Advise(path, new AdviceOptions { Device = DeviceProfiles.Load(device), MaxDrop = 1 });
}
