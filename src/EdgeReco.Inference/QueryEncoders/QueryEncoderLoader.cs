using EdgeReco.Contracts;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.StaticEncoders;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Inference.QueryEncoders;

/// <summary>Opens query encoders of both kinds: tables by our own code, networks with ONNX Runtime on the CPU. The file's first bytes tell which it is.</summary>
public sealed class QueryEncoderLoader : IQueryEncoderLoader
{
    private readonly StaticQueryEncoderLoader _tables = new();

    /// <inheritdoc/>
    public IQueryEncoder Load(string modelPath, string tokenizerPath, string descriptionPath) =>
        StaticTableFile.Is(modelPath) ? _tables.Load(modelPath, tokenizerPath, descriptionPath) : LoadNetwork(modelPath, tokenizerPath, descriptionPath);

    private static OnnxQueryEncoder LoadNetwork(string modelPath, string tokenizerPath, string descriptionPath)
    {
        var options = new TextEncoderOptions { Session = new OnnxSessionOptions { Threads = 1 } };
        var encoder = new OnnxQueryEncoder(TextEncoder.Load(modelPath, tokenizerPath, EncoderDescription.Read(descriptionPath), options));
        float[] vector = new float[encoder.Dimensions];
        encoder.Encode("warm", vector);
        if (vector.All(float.IsFinite))
        {
            return encoder;
        }

        encoder.Dispose();
        throw new InvalidDataException("the encoder gives numbers that are none");
    }
}
