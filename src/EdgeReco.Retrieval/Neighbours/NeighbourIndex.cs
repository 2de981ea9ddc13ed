using System.Runtime.InteropServices;

namespace EdgeReco.Retrieval.Neighbours;

/// <summary>Neighbour lists over memory-mapped bytes. Safe to read from several threads; reading allocates nothing.</summary>
public sealed class NeighbourIndex
{
    private readonly ReadOnlyMemory<byte> _starts;
    private readonly ReadOnlyMemory<byte> _scales;
    private readonly ReadOnlyMemory<byte> _items;
    private readonly ReadOnlyMemory<byte> _levels;
    private readonly bool _wide;

    private NeighbourIndex(ReadOnlyMemory<byte> bytes, int items, int count, int width)
    {
        ItemCount = items;
        Count = count;
        _wide = width == sizeof(int);
        (long startsAt, long scalesAt, long itemsAt, long levelsAt, _) = NeighbourFormat.Sections(items, count, width);
        _starts = bytes.Slice((int)startsAt, (items + 1) * sizeof(int));
        _scales = bytes.Slice((int)scalesAt, items * sizeof(float));
        _items = bytes.Slice((int)itemsAt, count * width);
        _levels = bytes.Slice((int)levelsAt, count);
    }

    /// <summary>Products; ordinals are below it.</summary>
    public int ItemCount { get; }

    /// <summary>Neighbours over all products.</summary>
    public int Count { get; }

    /// <summary>Opens the part.</summary>
    /// <param name="bytes">The part's content; must stay readable as long as the index is used.</param>
    /// <exception cref="InvalidDataException">The bytes are no neighbours part or are damaged.</exception>
    public static NeighbourIndex Open(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < NeighbourFormat.HeaderBytes || MemoryMarshal.Read<uint>(span) != NeighbourFormat.Magic)
        {
            throw new InvalidDataException("not a neighbours part");
        }

        int version = MemoryMarshal.Read<int>(span[4..]);
        if (version != NeighbourFormat.Version)
        {
            throw new InvalidDataException($"neighbours format {version}, this program reads {NeighbourFormat.Version}");
        }

        int items = MemoryMarshal.Read<int>(span[8..]);
        int count = MemoryMarshal.Read<int>(span[12..]);
        int width = MemoryMarshal.Read<int>(span[16..]);
        if (items < 0 || count < 0 || width != NeighbourFormat.OrdinalWidth(items)
            || NeighbourFormat.Sections(items, count, width).End != span.Length)
        {
            throw new InvalidDataException($"neighbours part of {span.Length} bytes does not hold {items} products and {count} neighbours");
        }

        var index = new NeighbourIndex(bytes, items, count, width);
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(index._starts.Span);
        if (starts[0] != 0 || starts[items] != count)
        {
            throw new InvalidDataException("neighbours part: row starts do not cover the neighbours");
        }

        for (int item = 0; item < items; item++)
        {
            if (starts[item + 1] < starts[item])
            {
                throw new InvalidDataException($"neighbours part: row {item} ends before it starts");
            }
        }

        return index;
    }

    /// <summary>How many neighbours a product has.</summary>
    /// <param name="item">Its ordinal.</param>
    public int CountOf(int item)
    {
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
        return starts[item + 1] - starts[item];
    }

    /// <summary>Writes a product's neighbours, strongest first.</summary>
    /// <param name="item">Its ordinal.</param>
    /// <param name="target">Receives as many as fit.</param>
    /// <returns>How many were written.</returns>
    public int Read(int item, Span<Neighbour> target)
    {
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
        int start = starts[item];
        int count = Math.Min(starts[item + 1] - start, target.Length);
        float scale = MemoryMarshal.Cast<byte, float>(_scales.Span)[item] * (1f / (NeighbourFormat.Levels * NeighbourFormat.Levels));
        ReadOnlySpan<byte> levels = _levels.Span.Slice(start, count);
        ReadOnlySpan<byte> ordinals = _items.Span;
        int written = 0;
        for (int i = 0; i < count; i++)
        {
            int other = _wide
                ? MemoryMarshal.Cast<byte, int>(ordinals)[start + i]
                : MemoryMarshal.Cast<byte, ushort>(ordinals)[start + i];

            // A damaged part may name a product that is not there.
            if ((uint)other < (uint)ItemCount)
            {
                target[written++] = new Neighbour(other, scale * (levels[i] * levels[i]));
            }
        }

        return written;
    }
}
