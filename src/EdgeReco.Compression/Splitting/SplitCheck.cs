using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Pipelines;

namespace EdgeReco.Compression.Splitting;

/// <summary>Whether the parts give what the whole gives.</summary>
internal static class SplitCheck
{
    /// <summary>Runs both on the samples.</summary>
    /// <exception cref="InvalidDataException">A part does not run, or the shapes differ.</exception>
    public static IReadOnlyList<OutputDifference> Run(string model, string folder, SampleInputs samples, CancellationToken cancellation)
    {
        using ModelRunner whole = ModelRunner.Load(model);
        using PipelineRunner parts = PipelineRunner.Open(folder);
        DifferenceMeter[] meters = [.. whole.Outputs.Select(output => new DifferenceMeter(output.Name))];
        for (int sample = 0; sample < samples.Count; sample++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyDictionary<string, HostTensor> inputs = samples[sample];
            IReadOnlyList<HostTensor> expected = whole.Run(inputs);
            IReadOnlyList<HostTensor> actual = parts.Run(inputs, cancellation);
            for (int i = 0; i < meters.Length; i++)
            {
                meters[i].Add(expected[i], actual[i]);
            }
        }

        return [.. meters.Select(meter => meter.Result())];
    }
}
