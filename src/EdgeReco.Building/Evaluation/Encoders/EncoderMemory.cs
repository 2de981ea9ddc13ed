using EdgeReco.Compression.Compare;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Building.Evaluation;

/// <summary>Memory of the process that runs an encoder. One process tells about one encoder only.</summary>
public static class EncoderMemory
{
    private const int Texts = 32;
    private const int Words = 64;

    /// <summary>Opens an encoder, encodes 32 texts of some 64 words in batches, and tells this process's peak in MB.</summary>
    /// <exception cref="InvalidDataException">A file is refused.</exception>
    public static double Of(EncoderSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using ITextEncoder encoder = source.Open(null, 1);
        string text = string.Join(' ', Enumerable.Repeat("milk", Words));
        float[] vectors = new float[Texts * encoder.Dimensions];
        encoder.EncodeBatch([.. Enumerable.Repeat(text, Texts)], TextKind.Document, vectors);
        return PeakMemory.OfThisProcess();
    }
}
