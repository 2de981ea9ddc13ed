using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Graphs;

/// <summary>Opens models that exist in memory only.</summary>
internal static class OnnxFiles
{
    /// <summary>Opens a model with ONNX Runtime.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses it.</exception>
    public static ModelRunner Open(OnnxModel model, ModelRunnerOptions? options = null) => ModelRunner.Load(model.ToBytes(), options);
}
