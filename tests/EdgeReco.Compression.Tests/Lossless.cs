using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests;

/// <summary>What every lossless pass promises.</summary>
internal static class Lossless
{
    /// <summary>Least signal to noise ratio, in dB: single precision in another order of summation.</summary>
    public const double MinSqnr = 60;

    /// <summary>Applies passes one after the other, and holds each against what the model gave before.</summary>
    /// <param name="model">Changed in place.</param>
    /// <param name="passes">The passes.</param>
    /// <param name="inputs">Inputs of runs.</param>
    /// <param name="expected">Their outputs.</param>
    /// <param name="slack">Bytes by which a pass may grow the file: the name of an operator set that is new to it.</param>
    public static void Apply(
        OnnxModel model,
        IEnumerable<IModelPass> passes,
        IReadOnlyList<IReadOnlyDictionary<string, HostTensor>> inputs,
        IReadOnlyList<IReadOnlyList<HostTensor>> expected,
        int slack = 0)
    {
        foreach (IModelPass pass in passes)
        {
            byte[] before = model.ToBytes();
            OnnxModel again = model.Clone();

            pass.Apply(new PassContext { Model = model });
            pass.Apply(new PassContext { Model = again });

            byte[] after = model.ToBytes();
            Assert.Equal(after, again.ToBytes());
            Assert.True(after.Length <= before.Length + slack, $"{pass.Name}: {before.Length} -> {after.Length} bytes");
            ModelCheck.Run(model.Proto);
            for (int i = 0; i < inputs.Count; i++)
            {
                double sqnr = Runs.Sqnr(expected[i], Runs.Of(model, inputs[i]));
                Assert.True(sqnr >= MinSqnr, $"{pass.Name}: {sqnr} dB");
            }
        }
    }
}
