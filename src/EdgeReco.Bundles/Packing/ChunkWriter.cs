using System.Buffers.Binary;
using System.Numerics;

namespace EdgeReco.Bundles.Packing;

/// <summary>Cuts a file into chunks and stores each in the smallest way.</summary>
internal sealed class ChunkWriter(Stream destination)
{
    private const int Usual = 1 << 20;
    private const double LeastShare = 0.45;
    private readonly byte[] _payload = new byte[ChunkHeader.MaxPayload];
    private readonly byte[] _values = new byte[ChunkHeader.MaxExpanded];

    /// <summary>Stores bytes as they are.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Usual, bytes.Length)..])
        {
            ReadOnlySpan<byte> chunk = bytes[..Math.Min(Usual, bytes.Length)];
            Write(new ChunkHeader(ChunkKind.Raw, 1, chunk.Length, 1, chunk.Length), chunk);
        }
    }

    /// <summary>Stores numbers.</summary>
    public void WriteWeights(ReadOnlySpan<byte> bytes, int size, int rowLength)
    {
        // Whole bands of four rows, so that groups down the columns stay together.
        long band = 4L * rowLength * size;
        int step = band > ChunkHeader.MaxExpanded ? Usual : (int)(band * Math.Max(1, Usual / band));
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(step, bytes.Length)..])
        {
            WriteChunk(bytes[..Math.Min(step, bytes.Length)], size, rowLength);
        }
    }

    private void WriteChunk(ReadOnlySpan<byte> chunk, int size, int rowLength)
    {
        int count = chunk.Length / size;
        int present = 0;
        for (int i = 0; i < count; i++)
        {
            present += IsZero(chunk, i, size) ? 0 : 1;
        }

        // As long as a mask at first, but positions are less even than bits, and so code shorter. Numbers that are missing
        // from a group cost their room here.
        if (present >= LeastShare * count && present <= count / 2)
        {
            foreach (int stride in (ReadOnlySpan<int>)[rowLength, 1])
            {
                if (count % (4L * stride) == 0 && TryTwoOfFour(chunk, size, stride) is > 0 and var twoOfFour)
                {
                    Write(new ChunkHeader(ChunkKind.TwoOfFour, size, chunk.Length, stride, twoOfFour), _payload.AsSpan(0, twoOfFour));
                    return;
                }
            }
        }

        int mask = (count + 7) / 8;
        if ((size * present) + mask < chunk.Length)
        {
            Bitmask(chunk, size, mask);
            int length = mask + (present * size);
            Write(new ChunkHeader(ChunkKind.Bitmask, size, chunk.Length, 1, length), _payload.AsSpan(0, length));
        }
        else
        {
            BytePlanes.Split(chunk, size, _payload);
            Write(new ChunkHeader(ChunkKind.Planes, size, chunk.Length, 1, chunk.Length), _payload.AsSpan(0, chunk.Length));
        }
    }

    // The payload's length; 0 where a group has more than two numbers.
    private int TryTwoOfFour(ReadOnlySpan<byte> chunk, int size, int stride)
    {
        int groups = chunk.Length / size / 4;
        int indices = (groups + 1) / 2;
        _payload.AsSpan(0, indices).Clear();
        for (int group = 0; group < groups; group++)
        {
            int first = (group / stride * 4 * stride) + (group % stride);
            int present = 0;
            for (int i = 0; i < 4; i++)
            {
                present |= IsZero(chunk, first + (i * stride), size) ? 0 : 1 << i;
            }

            if (BitOperations.PopCount((uint)present) > 2)
            {
                return 0;
            }

            // Groups with fewer carry zeros along.
            for (int i = 0; BitOperations.PopCount((uint)present) < 2; i++)
            {
                present |= 1 << i;
            }

            int low = BitOperations.TrailingZeroCount(present);
            int high = BitOperations.Log2((uint)present);
            _payload[group / 2] |= (byte)((low | (high << 2)) << (4 * (group % 2)));
            chunk.Slice((first + (low * stride)) * size, size).CopyTo(_values.AsSpan(group * 2 * size));
            chunk.Slice((first + (high * stride)) * size, size).CopyTo(_values.AsSpan(((group * 2) + 1) * size));
        }

        BytePlanes.Split(_values.AsSpan(0, groups * 2 * size), size, _payload.AsSpan(indices));
        return indices + (groups * 2 * size);
    }

    private void Bitmask(ReadOnlySpan<byte> chunk, int size, int mask)
    {
        _payload.AsSpan(0, mask).Clear();
        int present = 0;
        for (int i = 0; i < chunk.Length / size; i++)
        {
            if (!IsZero(chunk, i, size))
            {
                _payload[i / 8] |= (byte)(1 << (i % 8));
                chunk.Slice(i * size, size).CopyTo(_values.AsSpan(present++ * size));
            }
        }

        BytePlanes.Split(_values.AsSpan(0, present * size), size, _payload.AsSpan(mask));
    }

    private static bool IsZero(ReadOnlySpan<byte> chunk, int at, int size) => size switch
    {
        1 => chunk[at] == 0,
        2 => BinaryPrimitives.ReadUInt16LittleEndian(chunk[(at * 2)..]) == 0,
        _ => BinaryPrimitives.ReadUInt32LittleEndian(chunk[(at * 4)..]) == 0,
    };

    private void Write(ChunkHeader header, ReadOnlySpan<byte> payload)
    {
        Span<byte> bytes = stackalloc byte[ChunkHeader.Size];
        header.Write(bytes);
        destination.Write(bytes);
        destination.Write(payload);
    }
}
