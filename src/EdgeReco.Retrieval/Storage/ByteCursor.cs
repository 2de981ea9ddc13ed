using System.Text;

namespace EdgeReco.Retrieval.Storage;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Past the end it gives zeros and empty texts: damaged bytes never throw.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position = 0;

    public readonly bool AtEnd => position >= bytes.Length;

    public readonly int Remaining => bytes.Length - position;

    public byte Byte() => position < bytes.Length ? bytes[position++] : (byte)0;

    public uint VarInt()
    {
        uint value = 0;
        for (int shift = 0; shift < 35 && position < bytes.Length; shift += 7)
        {
            byte next = bytes[position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                break;
            }
        }

        return value;
    }

    public ReadOnlySpan<byte> Raw(uint length)
    {
        int take = (int)Math.Min(length, (uint)(bytes.Length - position));
        ReadOnlySpan<byte> raw = bytes.Slice(position, take);
        position += take;
        return raw;
    }

    public string Text() => Encoding.UTF8.GetString(Raw(VarInt()));

    public void SkipText() => Raw(VarInt());
}
