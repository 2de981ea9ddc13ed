namespace EdgeReco.Retrieval.Storage;

/// <summary>Collects texts; equal texts get the same index when they are added with <see cref="Intern"/>.</summary>
internal sealed class StringTableBuilder
{
    private readonly List<uint> offsets = [0];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public int Count => offsets.Count - 1;

    public uint[] Offsets => [.. offsets];

    public ByteWriter Bytes { get; } = new();

    public int Add(string text)
    {
        Bytes.RawText(text);
        offsets.Add((uint)Bytes.Length);
        return Count - 1;
    }

    public int Intern(string text)
    {
        if (!known.TryGetValue(text, out int index))
        {
            known.Add(text, index = Add(text));
        }

        return index;
    }
}
