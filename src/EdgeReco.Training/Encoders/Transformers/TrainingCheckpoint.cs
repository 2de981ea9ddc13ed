using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EdgeReco.Inference.Storage;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// The state of a training run in a file: a head, the tensors in the order in which they are given, each with its name and
/// lengths, and a SHA-256 over all of it. It is written beside the old one and takes its place when it is whole.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="fingerprint">What run it belongs to, 32 bytes.</param>
internal sealed class TrainingCheckpoint(string path, byte[] fingerprint)
{
    private const int HashLength = 32;
    private static ReadOnlySpan<byte> Magic => "ERTC0001"u8;

    /// <summary>Writes the state.</summary>
    /// <param name="state">The tensors, all float.</param>
    /// <param name="step">Steps done.</param>
    /// <exception cref="IOException">It cannot be written; an earlier checkpoint is still there.</exception>
    public void Write(IEnumerable<KeyValuePair<string, Tensor>> state, int step)
    {
        try
        {
            AtomicFile.Write(path, file =>
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                void Put(ReadOnlySpan<byte> bytes)
                {
                    hash.AppendData(bytes);
                    file.Write(bytes);
                }

                Put(Magic);
                Put(fingerprint);
                Put(Bytes(step));
                foreach ((string name, Tensor tensor) in state)
                {
                    Put(Head(name, tensor));
                    Put(tensor.contiguous().bytes);
                }

                file.Write(hash.GetHashAndReset());
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string kept = File.Exists(path) ? "; the earlier one is kept" : "";
            throw new IOException($"{path}: the checkpoint cannot be written{kept}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the state into tensors of the same names and lengths.</summary>
    /// <param name="state">The tensors, in the order in which they were written. After an exception they are of no use.</param>
    /// <returns>Steps done.</returns>
    /// <exception cref="InvalidDataException">It is damaged or belongs to another run.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public int Read(IEnumerable<KeyValuePair<string, Tensor>> state)
    {
        using FileStream file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] Take(int length)
        {
            byte[] bytes = new byte[length];
            if (file.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length)
            {
                throw new InvalidDataException($"{path}: the checkpoint ends too early; delete it to begin anew");
            }

            hash.AppendData(bytes);
            return bytes;
        }

        if (!Take(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path}: no checkpoint of a training run");
        }

        if (!Take(fingerprint.Length).AsSpan().SequenceEqual(fingerprint))
        {
            throw OtherRun();
        }

        int step = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        foreach ((string name, Tensor tensor) in state)
        {
            byte[] head = Head(name, tensor);
            if (!Take(head.Length).AsSpan().SequenceEqual(head))
            {
                throw OtherRun();
            }

            float[] values = MemoryMarshal.Cast<byte, float>(Take(checked((int)tensor.numel() * sizeof(float)))).ToArray();
            using Tensor read = TorchSharp.torch.tensor(values, tensor.shape);
            tensor.copy_(read);
        }

        byte[] expected = hash.GetHashAndReset();
        byte[] found = Take(HashLength);
        return found.AsSpan().SequenceEqual(expected) && file.Position == file.Length && step >= 0
            ? step
            : throw new InvalidDataException($"{path}: the checkpoint is damaged; delete it to begin anew");
    }

    private InvalidDataException OtherRun() => new($"{path}: the checkpoint is of a run with another student, other texts or other options");

    private static byte[] Head(string name, Tensor tensor)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        return [.. Bytes(text.Length), .. text, .. Bytes(tensor.shape.Length), .. tensor.shape.SelectMany(length => Bytes((int)length))];
    }

    private static byte[] Bytes(int value)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
