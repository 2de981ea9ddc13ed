using System.Security.Cryptography;
using System.Text;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// A teacher's vectors on disk, in parts of 4,096 texts named by the digest of teacher and texts: a run that was cut off
/// goes on where it stopped, and another run with the same texts finds them. A damaged part is made again.
/// </summary>
/// <param name="folder">Where the parts are; made when it is missing.</param>
/// <param name="threads">Parts that are encoded at a time.</param>
public sealed class TeacherCache(string folder, int threads)
{
    /// <summary>Texts of a part.</summary>
    internal const int PartTexts = 1 << 12;

    /// <summary>The vectors of texts, encoded where they are not there yet.</summary>
    /// <param name="teacher">Encodes.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="kind">Which prefix they get.</param>
    /// <param name="progress">Is told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Stops; parts that are done stay.</param>
    /// <exception cref="InvalidDataException">The teacher does not run on a text.</exception>
    /// <exception cref="IOException">A part cannot be written.</exception>
    public TeacherVectors Encode(
        Teacher teacher, IReadOnlyList<string> texts, TextKind kind, IProgress<EncoderProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(teacher);
        ArgumentNullException.ThrowIfNull(texts);
        Directory.CreateDirectory(folder);
        var parts = new VectorPart?[(texts.Count + PartTexts - 1) / PartTexts];
        var told = new RateProgress($"{(kind == TextKind.Query ? "queries" : "documents")} by {Path.GetFileName(teacher.Model)}", "texts", progress);
        try
        {
            int done = 0;
            int encoded = 0;
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            Parallel.For(0, parts.Length, options, index =>
            {
                string[] part = [.. Enumerable.Range(index * PartTexts, Math.Min(PartTexts, texts.Count - (index * PartTexts))).Select(i => texts[i])];
                string path = Path.Combine(folder, $"{Key(teacher, kind, part)}.vectors");
                parts[index] = VectorPart.TryOpen(path, part.Length, teacher.Dimensions);
                if (parts[index] is null)
                {
                    float[] vectors = new float[part.Length * teacher.Dimensions];
                    var report = new TextCount(count => told.Report(Interlocked.Add(ref done, count), texts.Count, Interlocked.Add(ref encoded, count)));
                    teacher.Encoder.EncodeBatch(part, kind, vectors, report, cancellationToken);
                    VectorPart.Write(path, vectors, teacher.Dimensions);
                    parts[index] = VectorPart.TryOpen(path, part.Length, teacher.Dimensions) ?? throw new IOException($"{path}: what was written cannot be read back");
                }
                else
                {
                    told.Report(Interlocked.Add(ref done, part.Length), texts.Count, encoded);
                }
            });
            return new TeacherVectors([.. parts.Select(part => part!)], texts.Count, teacher.Dimensions);
        }
        catch (Exception exception)
        {
            foreach (VectorPart? part in parts)
            {
                part?.Dispose();
            }

            if (exception is AggregateException { InnerException: InvalidDataException or IOException or UnauthorizedAccessException } several)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerException!);
            }

            throw;
        }
    }

    private static string Key(Teacher teacher, TextKind kind, string[] texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        teacher.AppendIdentity(hash, kind);
        foreach (string text in texts)
        {
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>The encoder tells totals of its call; this passes on what was added.</summary>
    private sealed class TextCount(Action<int> added) : IProgress<int>
    {
        private int _before;

        public void Report(int value)
        {
            added(value - _before);
            _before = value;
        }
    }
}
