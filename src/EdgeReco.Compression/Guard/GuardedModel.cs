using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Guard;

/// <summary>A quantized model whose results were looked at.</summary>
/// <param name="Model">The model.</param>
/// <param name="Report">What its passes did.</param>
/// <param name="Quality">How near its results are.</param>
/// <param name="InFloat">Layers that stayed in float for it, with what each would have cost alone.</param>
internal sealed record GuardedModel(OnnxModel Model, PassReport Report, OutputQuality Quality, IReadOnlyList<LayerCost> InFloat);
