using EdgeReco.Compression.Onnx;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Transformers from and to ONNX.</summary>
public static class EncoderModel
{
    /// <summary>Reads a BERT-style text encoder, plain as exporters write it or fused.</summary>
    /// <param name="model">The model; it stays as it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is no such encoder, or a quantized one; one line says where it differs.</exception>
    public static TransformerWeights Read(OnnxModel model, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        try
        {
            return OnnxTransformerReader.Read(model);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"{name}: no BERT-style encoder: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Writes a transformer as a plain graph of operator set 17: inputs <c>input_ids</c>, <c>attention_mask</c> and, where it
    /// has segments, <c>token_type_ids</c>, int64 [batch, length]; output <c>last_hidden_state</c>, float [batch, length, output].
    /// </summary>
    /// <param name="weights">The transformer.</param>
    public static OnnxModel Write(TransformerWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return OnnxTransformerWriter.Write(weights);
    }
}
