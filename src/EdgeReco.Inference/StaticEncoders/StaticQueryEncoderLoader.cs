using EdgeReco.Contracts;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.StaticEncoders;

/// <summary>Opens static query encoders.</summary>
public sealed class StaticQueryEncoderLoader : IQueryEncoderLoader
{
    /// <inheritdoc/>
    public IQueryEncoder Load(string modelPath, string tokenizerPath, string descriptionPath)
    {
        var encoder = StaticEncoder.Load(modelPath, Tokenizer.Load(tokenizerPath), EncoderDescription.Read(descriptionPath));
        float[] vector = new float[encoder.Dimensions];
        encoder.Encode("a", vector);
        return encoder;
    }
}
