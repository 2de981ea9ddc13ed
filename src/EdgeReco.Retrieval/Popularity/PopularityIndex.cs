using System.Runtime.InteropServices;

namespace EdgeReco.Retrieval.Popularity;

/// <summary>What sells, overall and by the hour, over memory-mapped bytes. Safe to read from several threads.</summary>
public sealed class PopularityIndex
{
    private readonly ReadOnlyMemory<byte> _counts;
    private readonly ReadOnlyMemory<byte> _ranked;
    private readonly ReadOnlyMemory<byte> _hourItems;
    private readonly ReadOnlyMemory<byte> _hourShares;

    private readonly float _total;

    private PopularityIndex(ReadOnlyMemory<byte> bytes, int items, int listed)
    {
        ItemCount = items;
        ListedPerHour = listed;
        (long countsAt, long rankedAt, long hourItemsAt, long hourSharesAt, _) = PopularityFormat.Sections(items, listed);
        _counts = bytes.Slice((int)countsAt, items * sizeof(int));
        _ranked = bytes.Slice((int)rankedAt, items * sizeof(int));
        _hourItems = bytes.Slice((int)hourItemsAt, PopularityFormat.Hours * listed * sizeof(int));
        _hourShares = bytes.Slice((int)hourSharesAt, PopularityFormat.Hours * listed * sizeof(float));
        long total = 0;
        foreach (int count in Counts)
        {
            total += count;
        }

        _total = Math.Max(1, total);
    }

    /// <summary>Products; ordinals are below it.</summary>
    public int ItemCount { get; }

    /// <summary>Products listed for each hour.</summary>
    public int ListedPerHour { get; }

    /// <summary>For each product ordinal the baskets that hold it.</summary>
    public ReadOnlySpan<int> Counts => MemoryMarshal.Cast<byte, int>(_counts.Span);

    /// <summary>A product's share of all sales.</summary>
    /// <param name="item">Its ordinal.</param>
    public float ShareOf(int item) => Counts[item] / _total;

    /// <summary>All ordinals, most popular first. A damaged part may name ordinals that are not there.</summary>
    public ReadOnlySpan<int> Ranked => MemoryMarshal.Cast<byte, int>(_ranked.Span);

    /// <summary>Opens the part.</summary>
    /// <param name="bytes">The part's content; must stay readable as long as the index is used.</param>
    /// <exception cref="InvalidDataException">The bytes are no popularity part or are damaged.</exception>
    public static PopularityIndex Open(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < PopularityFormat.HeaderBytes || MemoryMarshal.Read<uint>(span) != PopularityFormat.Magic)
        {
            throw new InvalidDataException("not a popularity part");
        }

        int version = MemoryMarshal.Read<int>(span[4..]);
        if (version != PopularityFormat.Version)
        {
            throw new InvalidDataException($"popularity format {version}, this program reads {PopularityFormat.Version}");
        }

        int items = MemoryMarshal.Read<int>(span[8..]);
        int listed = MemoryMarshal.Read<int>(span[12..]);
        if (items < 0 || listed < 0 || listed > items || PopularityFormat.Sections(items, listed).End != span.Length)
        {
            throw new InvalidDataException($"popularity part of {span.Length} bytes does not hold {items} products");
        }

        return new PopularityIndex(bytes, items, listed);
    }

    /// <summary>What sells at an hour, best first. A damaged part may name ordinals that are not there.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="shares">Each product's share of the hour's sales, smoothed towards its share overall.</param>
    public ReadOnlySpan<int> AtHour(int hour, out ReadOnlySpan<float> shares)
    {
        shares = MemoryMarshal.Cast<byte, float>(_hourShares.Span).Slice(hour * ListedPerHour, ListedPerHour);
        return MemoryMarshal.Cast<byte, int>(_hourItems.Span).Slice(hour * ListedPerHour, ListedPerHour);
    }
}
