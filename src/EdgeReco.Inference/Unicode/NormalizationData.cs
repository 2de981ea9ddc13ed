using System.Collections.Frozen;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace EdgeReco.Inference.Unicode;

/// <summary>
/// Decompositions, combining classes and compositions of Unicode. The product runs with invariant globalization, where
/// <see cref="string.Normalize()"/> returns its input unchanged, so they come from <c>normalization.bin</c>;
/// <c>generate-normalization.py</c> beside it writes that file and describes it.
/// </summary>
internal sealed class NormalizationData
{
    private const string Resource = "EdgeReco.Inference.Unicode.normalization.bin";
    private static readonly Lazy<NormalizationData> Loaded = new(static () => new NormalizationData());

    private readonly ushort[]?[] _pages = new ushort[]?[0x110000 >> 8];
    private readonly List<NormalizationRecord> _records = [default];
    private readonly int[] _mappings;
    private readonly FrozenDictionary<long, int> _compositions;

    private NormalizationData()
    {
        using Stream stream = typeof(NormalizationData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"resource {Resource} is missing");
        using var plain = new ZLibStream(stream, CompressionMode.Decompress);
        var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        bytes.Position = 0;

        var mappings = new List<int>();
        ReadMappings(bytes, mappings, NormalizationTraits.Canonical);
        ReadMappings(bytes, mappings, NormalizationTraits.Compatibility);
        _mappings = [.. mappings];
        int code = 0;
        for (int left = Number(bytes); left > 0; left--)
        {
            code += Number(bytes);
            Record(code) = Record(code) with { Class = (byte)Number(bytes) };
        }

        _compositions = ReadCompositions(bytes).ToFrozenDictionary();
    }

    /// <summary>The one table; read at the first use.</summary>
    public static NormalizationData Instance => Loaded.Value;

    /// <summary>What is known of a code point; the default where nothing is.</summary>
    public NormalizationRecord this[int code]
    {
        get
        {
            ushort[]? page = _pages[code >> 8];
            return page is null ? default : _records[page[code & 0xFF]];
        }
    }

    /// <summary>The fully decomposed code points of a record that has a decomposition of this kind.</summary>
    public ReadOnlySpan<int> Mapping(NormalizationRecord record, bool compatibility) =>
        compatibility && record.CompatibilityLength > 0
            ? _mappings.AsSpan(record.CompatibilityStart, record.CompatibilityLength)
            : _mappings.AsSpan(record.CanonicalStart, record.CanonicalLength);

    /// <summary>The composite of two code points; false where they stay apart. Hangul is left to arithmetic.</summary>
    public bool TryCompose(int first, int second, out int composite) =>
        _compositions.TryGetValue(((long)first << 32) | (uint)second, out composite);

    private static int Number(MemoryStream bytes)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            int next = bytes.ReadByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    private void ReadMappings(MemoryStream bytes, List<int> mappings, NormalizationTraits kind)
    {
        int code = 0;
        for (int left = Number(bytes); left > 0; left--)
        {
            code += Number(bytes);
            byte length = (byte)Number(bytes);
            ref NormalizationRecord record = ref Record(code);
            ushort start = (ushort)mappings.Count;
            record = kind == NormalizationTraits.Canonical
                ? record with { CanonicalStart = start, CanonicalLength = length, Traits = record.Traits | kind }
                : record with { CompatibilityStart = start, CompatibilityLength = length, Traits = record.Traits | kind };
            for (int i = 0; i < length; i++)
            {
                mappings.Add(Number(bytes));
            }
        }
    }

    private Dictionary<long, int> ReadCompositions(MemoryStream bytes)
    {
        var compositions = new Dictionary<long, int>();
        int code = 0;
        for (int left = Number(bytes); left > 0; left--)
        {
            code += Number(bytes);
            int first = Number(bytes);
            int second = Number(bytes);
            compositions.Add(((long)first << 32) | (uint)second, code);
            Record(code) = Record(code) with { Traits = Record(code).Traits | NormalizationTraits.Composite };
            Record(second) = Record(second) with { Traits = Record(second).Traits | NormalizationTraits.Second };
        }

        return compositions;
    }

    private ref NormalizationRecord Record(int code)
    {
        ushort[] page = _pages[code >> 8] ??= new ushort[256];
        ref ushort index = ref page[code & 0xFF];
        if (index == 0)
        {
            index = checked((ushort)_records.Count);
            _records.Add(default);
        }

        return ref CollectionsMarshal.AsSpan(_records)[index];
    }
}
