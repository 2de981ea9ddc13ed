using CsCheck;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

public sealed class BlockGridPropertyTests
{
    private static readonly Gen<float> Magnitude = OneOf(0f, 1e-42f, 1e-30f, 1e-3f, 1f, 1e4f, 1e30f, 3e38f);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Fit_AnyBlock_StaysFiniteAndWithinHalfAStepUnlessItClips() =>
        (from values in Gen.Select(Gen.Float[-1, 1], Magnitude, (unit, size) => unit * size).Array[1, 40]
         from bits in Gen.Int[2, 8]
         from symmetric in Gen.Bool
         from search in Gen.Bool
         select (values, bits, symmetric, search)).Sample(t =>
        {
            var format = new BlockFormat(t.bits, 32, t.symmetric);
            BlockGrid plain = BlockGridFit.Fit(t.values, format, search: false);
            BlockGrid grid = BlockGridFit.Fit(t.values, format, t.search);

            Assert.True(float.IsFinite(grid.Scale));
            Assert.InRange(grid.Zero, 0, grid.MaxCode);
            Assert.Equal(0, grid.Decode(grid.Encode(0)));
            Assert.True(grid.SquaredError(t.values) <= plain.SquaredError(t.values));
            foreach (float value in t.values)
            {
                Assert.InRange(plain.Encode(value), 0, plain.MaxCode);
                Assert.True(float.IsFinite(plain.Decode(plain.Encode(value))));
                if (Array.Exists(t.values, far => Math.Abs(far) > 1e38f))
                {
                    continue;
                }

                // The short end of a symmetric grid lies one step inside, the ends of the other may move by half a step.
                float error = Math.Abs(value - plain.Decode(plain.Encode(value)));
                Assert.True(plain.Scale == 0 ? error < 1e-36f : error <= 1.01f * Math.Abs(plain.Scale), $"{value} is off by {error} at {plain}");
            }
        });

    [Fact]
    public void Apply_AnyMatrix_RunsAsTheDecodedWeights() =>
        (from depth in Gen.Int[16, 150]
         from width in Gen.Int[1, 40]
         from bits in OneOf(2, 4, 8)
         from blockSize in OneOf(16, 32, 64, 128)
         from symmetric in Gen.Bool
         from method in OneOf(BlockWeightMethod.RoundToNearest, BlockWeightMethod.HalfQuadratic, BlockWeightMethod.Gptq)
         from size in OneOf(1e-30f, 1e-3f, 1f, 1e15f)
         from seed in Gen.Int
         select (depth, width, bits, blockSize, symmetric, method, size, seed)).Sample(
        t =>
        {
            float[] weights = BlockModels.Weights(t.depth * t.width, t.seed, t.size);
            var random = new Random(t.seed);
            for (int o = 0; o < t.width; o++)
            {
                // Some outputs are nothing, some take all inputs alike.
                int kind = random.Next(4);
                for (int i = 0; i < t.depth && kind < 2; i++)
                {
                    weights[(i * t.width) + o] = kind * t.size;
                }
            }

            var options = new BlockWeightOptions
            {
                Bits = t.bits, BlockSize = t.blockSize, Symmetric = t.symmetric, Method = t.method, AccuracyLevel = 0, MinSqnr = double.NegativeInfinity, MinimumElements = 1,
            };
            FixedSamples samples = BlockModels.Samples(BlockModels.Correlated(4, t.depth, t.seed), t.depth);
            OnnxModel model = BlockModels.MatMul(weights, t.depth, t.width);
            OnnxModel stored = PassRuns.After(model, new BlockWeightPass(options), out PassReport report, samples);
            Assert.True(stored.ToBytes().Length <= model.ToBytes().Length);
            if (report.Tensors.Count == 0)
            {
                Assert.Equal("the file would grow", Assert.Single(report.Skips).Reason);
                return;
            }

            options.Study = true;
            OnnxModel study = PassRuns.After(model, new BlockWeightPass(options), out _, samples);
            Assert.True(TensorData.TryReadSingles(study.Proto.Graph.Initializer[0], out float[] decoded));
            float[] x = BlockModels.Correlated(4, t.depth, t.seed + 1);
            PassRuns.Near(BlockModels.Product(x, decoded, t.depth, t.width), PassRuns.Output(stored, "x", HostTensor.Of<float>(x, 4, t.depth)), 1e-4);
        },
        iter: 150);
}
