using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Recipes;

/// <summary>A model after pruning, with what goes with it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Report">What was done.</param>
/// <param name="Samples">The samples as this model reads them.</param>
/// <param name="Original">The original's results on them.</param>
/// <param name="Encoder">The encoder's description, brought up to date; null where there is none.</param>
/// <param name="Tokenizer">A tokenizer of its own; null for the original's.</param>
internal sealed record PrunedModel(
    OnnxModel Model, PassReport Report, SampleInputs Samples, OutputCosine Original, EncoderDescription? Encoder, byte[]? Tokenizer);
