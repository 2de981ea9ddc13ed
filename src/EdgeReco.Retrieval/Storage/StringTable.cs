using System.Text;

namespace EdgeReco.Retrieval.Storage;

/// <summary>UTF-8 texts by index.</summary>
internal readonly struct StringTable(Column<uint> offsets, ReadOnlyMemory<byte> bytes)
{
    public int Count => offsets.Count - 1;

    /// <summary>A text as UTF-8; empty for an index out of range.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        ReadOnlySpan<uint> at = offsets.Span;
        return (uint)index < (uint)(at.Length - 1)
            ? bytes.Span[(int)at[index]..(int)at[index + 1]]
            : default;
    }

    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    public string[] ToArray()
    {
        string[] texts = new string[Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = this[i];
        }

        return texts;
    }
}
