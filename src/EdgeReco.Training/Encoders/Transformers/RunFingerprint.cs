using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What tells one training run from another: a checkpoint of the one must not be taken for the other.</summary>
internal static class RunFingerprint
{
    /// <summary>SHA-256 over the student, the texts and the options that count.</summary>
    public static byte[] Of(TransformerWeights student, DistillationTexts texts, DistillationOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        DistillationOptions counted = options with { Checkpoint = null, CheckpointEvery = TimeSpan.Zero };
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{counted}{student.Shape}{string.Concat(student.Shape.Layers)}")));
        foreach ((string name, Parameter parameter) in student.Parameters)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(MemoryMarshal.AsBytes<float>(parameter.Values));
        }

        for (int i = 0; i < texts.Tokens.Count; i++)
        {
            hash.AppendData(MemoryMarshal.AsBytes<int>(texts.Tokens[i]));
            hash.AppendData(MemoryMarshal.AsBytes<float>(texts.Vectors([i])));
        }

        return hash.GetHashAndReset();
    }
}
