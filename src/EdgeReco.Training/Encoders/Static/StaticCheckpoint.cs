using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Training.Encoders;

/// <summary>A static student between two passes on disk, so that a run that was cut off can go on.</summary>
/// <param name="path">The file.</param>
/// <param name="identity">What the run depends on; another run's checkpoint is not used.</param>
internal sealed class StaticCheckpoint(string path, string identity)
{
    private const int DigestBytes = 32;
    private readonly byte[] _identity = SHA256.HashData(Encoding.UTF8.GetBytes(identity));

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(TokenTable table, SparseAdam vectors, SparseAdam weights, int epochs)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, stream =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (byte[] bytes in (byte[][])[_identity, BitConverter.GetBytes(epochs), BitConverter.GetBytes(vectors.Steps)])
            {
                hash.AppendData(bytes);
                stream.Write(bytes);
            }

            foreach (float[] numbers in Arrays(table, vectors, weights))
            {
                hash.AppendData(MemoryMarshal.AsBytes<float>(numbers));
                stream.Write(MemoryMarshal.AsBytes<float>(numbers));
            }

            stream.Write(hash.GetHashAndReset());
        });
    }

    /// <summary>Reads it into a table of the same shape.</summary>
    /// <returns>Passes that it has behind it; 0 where there is none of this run, or a damaged one: then nothing is changed that counts.</returns>
    public int TryRead(TokenTable table, SparseAdam vectors, SparseAdam weights)
    {
        float[][] arrays = Arrays(table, vectors, weights);
        long length = DigestBytes + 8 + arrays.Sum(numbers => sizeof(float) * (long)numbers.Length) + DigestBytes;
        if (!File.Exists(path) || new FileInfo(path).Length != length || !IsWhole(length))
        {
            return 0;
        }

        using FileStream stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[DigestBytes + 8];
        stream.ReadExactly(head);
        foreach (float[] numbers in arrays)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        vectors.Steps = weights.Steps = BitConverter.ToInt32(head[(DigestBytes + 4)..]);
        return BitConverter.ToInt32(head[DigestBytes..]);
    }

    /// <summary>Removes it.</summary>
    public void Delete() => File.Delete(path);

    private bool IsWhole(long length)
    {
        using FileStream stream = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 20];
        bool isOurs = true;
        for (long left = length - DigestBytes; left > 0;)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            isOurs &= left != length - DigestBytes || buffer.AsSpan(0, DigestBytes).SequenceEqual(_identity);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        Span<byte> digest = stackalloc byte[DigestBytes];
        stream.ReadExactly(digest);
        return isOurs && hash.GetHashAndReset().AsSpan().SequenceEqual(digest);
    }

    private static float[][] Arrays(TokenTable table, SparseAdam vectors, SparseAdam weights) =>
        [table.Vectors, table.LogWeights, vectors.Mean, vectors.Variance, weights.Mean, weights.Variance];
}
