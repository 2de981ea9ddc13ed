namespace EdgeReco.Contracts;

/// <summary>Opens query encoders; the edge between the engine and whatever runs models on this device.</summary>
public interface IQueryEncoderLoader
{
    /// <summary>Opens an encoder and runs it once, so that the first shopper does not pay for the warm-up.</summary>
    /// <param name="modelPath">The model file.</param>
    /// <param name="tokenizerPath">Its <c>tokenizer.json</c>.</param>
    /// <param name="descriptionPath">Its <c>encoder.json</c>: pooling, prefixes, longest text.</param>
    /// <returns>The encoder; the caller owns it.</returns>
    /// <exception cref="InvalidDataException">A file is broken or does not fit the others, or the run-time refuses it.</exception>
    IQueryEncoder Load(string modelPath, string tokenizerPath, string descriptionPath);
}
