using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace EdgeReco.Inference.Tokenizing.Stages;

/// <summary>
/// SentencePiece's compiled rules: a double-array trie (darts-clone) over UTF-8 whose values are offsets into texts that
/// end with a zero byte. Layout: byte length of the trie (uint32, little endian), its units (uint32 each), the texts.
/// </summary>
internal sealed class PrecompiledMap
{
    private const uint LabelBits = (1u << 31) | 0xFF;
    private const uint ValueBits = (1u << 31) - 1;
    private readonly uint[] _units;
    private readonly byte[] _texts;

    private PrecompiledMap(uint[] units, byte[] texts)
    {
        _units = units;
        _texts = texts;
    }

    /// <summary>Reads a map; false where the bytes are none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out PrecompiledMap? map)
    {
        map = null;
        if (bytes.Length < sizeof(uint))
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        ReadOnlySpan<byte> rest = bytes[sizeof(uint)..];
        if (length == 0 || length % sizeof(uint) != 0 || length > rest.Length || !Utf8.IsValid(rest[(int)length..]))
        {
            return false;
        }

        uint[] units = MemoryMarshal.Cast<byte, uint>(rest[..(int)length]).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        map = new PrecompiledMap(units, rest[(int)length..].ToArray());
        return true;
    }

    /// <summary>What the shortest rule that a text begins with makes of it, in UTF-8; false where there is no rule.</summary>
    public bool TryMap(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> text)
    {
        uint at = Offset(_units[0]);
        foreach (byte b in utf8)
        {
            at ^= b;
            if (b == 0 || at >= _units.Length || (_units[at] & LabelBits) != b)
            {
                break;
            }

            uint unit = _units[at];
            at ^= Offset(unit);
            if ((unit >> 8 & 1) == 0)
            {
                continue;
            }

            uint start = at < _units.Length ? _units[at] & ValueBits : uint.MaxValue;
            if (start > _texts.Length)
            {
                break;
            }

            text = _texts.AsSpan((int)start);
            int end = text.IndexOf((byte)0);
            text = end < 0 ? text : text[..end];
            return true;
        }

        text = default;
        return false;
    }

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & (1 << 9)) >> 6);
}
