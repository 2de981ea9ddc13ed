using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Samples;

/// <summary>Makes the inputs that options ask for.</summary>
internal static class SampleSource
{
    /// <summary>Inputs for a model.</summary>
    /// <exception cref="InvalidDataException">The folder lacks some, or a shape cannot be told; the message names the input.</exception>
    public static SampleInputs Open(OnnxModel model, SampleOptions options) => options.Folder is { } folder
        ? new FileInputs(folder, GraphInputs.Of(model.Proto.Graph))
        : new RandomInputs(model, options.Shapes, options.Seed, options.Count);
}
