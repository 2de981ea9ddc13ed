using System.Numerics;

namespace EdgeReco.Bundles.Packing;

/// <summary>Expands chunks, one at a time, into buffers of fixed size.</summary>
internal sealed class ChunkReader(Stream source)
{
    private readonly byte[] _payload = new byte[ChunkHeader.MaxPayload];
    private readonly byte[] _values = new byte[ChunkHeader.MaxExpanded];
    private readonly byte[] _expanded = new byte[ChunkHeader.MaxExpanded];

    /// <summary>Expands the next chunk.</summary>
    /// <param name="left">Bytes that the file still expands to; no chunk may be longer.</param>
    /// <returns>The bytes, valid until the next call.</returns>
    /// <exception cref="InvalidDataException">The chunk does not hold together.</exception>
    /// <exception cref="EndOfStreamException">The file ends within it.</exception>
    public ReadOnlySpan<byte> Read(long left)
    {
        Span<byte> bytes = stackalloc byte[ChunkHeader.Size];
        source.ReadExactly(bytes);
        ChunkHeader header = ChunkHeader.Read(bytes, left);
        Span<byte> payload = _payload.AsSpan(0, header.Payload);
        source.ReadExactly(payload);
        Span<byte> expanded = _expanded.AsSpan(0, header.Expanded);
        switch (header.Kind)
        {
            case ChunkKind.Planes:
                BytePlanes.Join(payload, header.ElementSize, expanded);
                break;
            case ChunkKind.Bitmask:
                Bitmask(header, payload, expanded);
                break;
            case ChunkKind.TwoOfFour:
                TwoOfFour(header, payload, expanded);
                break;
            default:
                return payload;
        }

        return expanded;
    }

    private void Bitmask(ChunkHeader header, ReadOnlySpan<byte> payload, Span<byte> expanded)
    {
        int size = header.ElementSize;
        ReadOnlySpan<byte> mask = payload[..((header.Count + 7) / 8)];
        int present = 0;
        foreach (byte bits in mask)
        {
            present += BitOperations.PopCount(bits);
        }

        bool beyond = header.Count % 8 != 0 && mask[^1] >> (header.Count % 8) != 0;
        if (beyond || payload.Length != mask.Length + (present * size))
        {
            throw new InvalidDataException("packed file: a mask does not fit its values");
        }

        BytePlanes.Join(payload[mask.Length..], size, _values);
        expanded.Clear();
        int at = 0;
        for (int i = 0; i < header.Count; i++)
        {
            if ((mask[i / 8] & (1 << (i % 8))) != 0)
            {
                _values.AsSpan(at++ * size, size).CopyTo(expanded[(i * size)..]);
            }
        }
    }

    private void TwoOfFour(ChunkHeader header, ReadOnlySpan<byte> payload, Span<byte> expanded)
    {
        int size = header.ElementSize;
        int stride = header.Stride;
        int groups = header.Count / 4;
        BytePlanes.Join(payload[((groups + 1) / 2)..], size, _values);
        expanded.Clear();
        for (int group = 0; group < groups; group++)
        {
            int first = (group / stride * 4 * stride) + (group % stride);
            int positions = payload[group / 2] >> (4 * (group % 2));
            int low = positions & 3;
            int high = (positions >> 2) & 3;
            if (low >= high)
            {
                throw new InvalidDataException("packed file: positions of a group are out of order");
            }

            _values.AsSpan(group * 2 * size, size).CopyTo(expanded[((first + (low * stride)) * size)..]);
            _values.AsSpan(((group * 2) + 1) * size, size).CopyTo(expanded[((first + (high * stride)) * size)..]);
        }
    }
}
