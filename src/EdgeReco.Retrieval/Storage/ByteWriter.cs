using System.Text;

namespace EdgeReco.Retrieval.Storage;

/// <summary>A growing byte buffer with variable-length integers (7 bits a byte, low bits first) and UTF-8 texts.</summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void VarInt(uint value)
    {
        Reserve(5);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    public void Raw(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

    /// <summary>Length in bytes, then UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public void Text(string value)
    {
        VarInt((uint)Encoding.UTF8.GetByteCount(value));
        RawText(value);
    }

    public void RawText(string value)
    {
        int count = Encoding.UTF8.GetByteCount(value);
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(value, bytes.AsSpan(Length));
    }

    private void Reserve(int more)
    {
        if (Length + (long)more > Array.MaxLength)
        {
            throw new InvalidDataException($"a section would grow past {Array.MaxLength} bytes");
        }

        if (bytes.Length - Length < more)
        {
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Length + (long)more)));
        }
    }
}
