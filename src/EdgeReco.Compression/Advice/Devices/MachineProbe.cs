using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Advice.Devices;

/// <summary>
/// Measures the machine that this runs on with one thread, as <c>compare</c> does: reading an array that no cache holds, and
/// square products of ONNX Runtime in single precision and int8. The best of several counts: others only slow it down.
/// </summary>
internal static class MachineProbe
{
    private const int Edge = 512;
    private const int Rounds = 7;
    private const int ReadNumbers = 1 << 25;

    // No call of .NET tells it; what consumer processors have at least.
    private const double CacheMb = 6;

    // Dispatch of a small node by ONNX Runtime on x64. Assumed.
    private const double NodeUs = 2;

    /// <summary>Measures; takes about a second.</summary>
    public static DeviceProfile Measure()
    {
        Preset preset = Preset.OfThisMachine();
        float[] floats = new float[ReadNumbers];
        floats.AsSpan().Fill(1);
        double read = Best(() => _ = TensorPrimitives.Sum<float>(floats));
        return new DeviceProfile
        {
            Name = DeviceProfiles.ThisMachine,
            Description = $"this machine, one thread, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
            Preset = preset.Name,
            InstructionSets = preset.Name == "cpu-x64-vnni" ? ["vnni"] : [],
            MemoryGb = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9,
            CacheMb = CacheMb,
            BandwidthGbS = ReadNumbers * sizeof(float) / read / 1e9,
            Fp32Gflops = Product(OnnxElementType.Float, "MatMul", HostTensor.Of<float>(new float[Edge * Edge], Edge, Edge)),
            Fp16Gflops = 0,
            Int8Gops = Product(OnnxElementType.Byte, "MatMulInteger", HostTensor.Of<byte>(new byte[Edge * Edge], Edge, Edge)),
            NodeUs = NodeUs,
            Source = "measured",
        };
    }

    // 10^9 operations a second.
    private static double Product(OnnxElementType type, string operation, HostTensor input)
    {
        var graph = new OnnxGraphBuilder("probe");
        string rows = graph.Input("rows", type, Edge, Edge);
        string weights = type == OnnxElementType.Float
            ? graph.Constant("weights", new float[Edge * Edge], Edge, Edge)
            : graph.Constant("weights", new sbyte[Edge * Edge], Edge, Edge);
        graph.Node(operation, "product", rows, weights);
        graph.Output("product", type == OnnxElementType.Float ? OnnxElementType.Float : OnnxElementType.Int32, Edge, Edge);
        using ModelRunner runner = ModelRunner.Load(graph.Build("edgereco", "probe").ToBytes());
        var inputs = new Dictionary<string, HostTensor> { ["rows"] = input };
        return 2.0 * Edge * Edge * Edge / Best(() => runner.Run(inputs)) / 1e9;
    }

    private static double Best(Action action)
    {
        double best = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
