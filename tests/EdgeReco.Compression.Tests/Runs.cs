using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests;

/// <summary>Runs models in ONNX Runtime and compares what they give.</summary>
internal static class Runs
{
    private static readonly ModelRunnerOptions AsWritten = new() { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL };

    /// <summary>Runs a model as it is written, without ONNX Runtime's own rewriting.</summary>
    public static IReadOnlyList<HostTensor> Of(OnnxModel model, IReadOnlyDictionary<string, HostTensor> inputs)
    {
        using var runner = ModelRunner.Load(model.ToBytes(), AsWritten);
        return runner.Run(inputs);
    }

    /// <summary>Inputs for a model: numbers for floats, small indices for integers, ones for masks.</summary>
    public static Dictionary<string, HostTensor> Inputs(OnnxModel model, int batch, int length, int seed = 3, int limit = 2)
    {
        using var runner = ModelRunner.Load(model.ToBytes(), AsWritten);
        var random = new Random(seed);
        var inputs = new Dictionary<string, HostTensor>();
        foreach (ModelPort port in runner.Inputs)
        {
            long[] dims = [.. port.Dims.Select((dim, i) => dim >= 0 ? dim : i == 0 ? batch : length)];
            int count = (int)HostTensor.ElementCount(dims);
            int most = port.Name == "input_ids" ? limit : 2;
            inputs[port.Name] = port.Type switch
            {
                TensorElementType.Float => HostTensor.Of<float>(Graphs.Numbers(count, seed), dims),
                TensorElementType.Bool => new HostTensor(TensorElementType.Bool, dims, [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))]),
                _ => HostTensor.Of<long>([.. Enumerable.Range(0, count).Select(i => port.Name == "attention_mask" ? (i % length) < length - 2 ? 1L : 0 : random.Next(most))], dims),
            };
        }

        return inputs;
    }

    /// <summary>Signal to noise ratio in dB over all outputs together; infinity when they are the same.</summary>
    public static double Sqnr(IReadOnlyList<HostTensor> expected, IReadOnlyList<HostTensor> actual)
    {
        Assert.Equal(expected.Select(tensor => tensor.Dims), actual.Select(tensor => tensor.Dims));
        double signal = 0;
        double noise = 0;
        foreach ((HostTensor a, HostTensor b) in expected.Zip(actual))
        {
            foreach ((float x, float y) in a.ToSingles().Zip(b.ToSingles()))
            {
                if (float.IsNaN(x) && float.IsNaN(y) || x.Equals(y))
                {
                    signal += float.IsFinite(x) ? (double)x * x : 0;
                    continue;
                }

                signal += (double)x * x;
                noise += ((double)x - y) * ((double)x - y);
            }
        }

        return noise == 0 ? double.PositiveInfinity : 10 * Math.Log10(signal / noise);
    }
}
