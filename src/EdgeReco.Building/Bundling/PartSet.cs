namespace EdgeReco.Building;

/// <summary>The parts of a bundle in the making, by role. They are asked questions before the bundle is put in its place.</summary>
internal sealed class PartSet
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, byte[]>> Parts => _parts;

    public void Add(string role, byte[] content) => _parts.Add(role, content);

    /// <summary>Adds what a writer writes.</summary>
    public void Add(string role, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        _parts.Add(role, stream.ToArray());
    }

    public bool TryGet(string role, out ReadOnlyMemory<byte> content)
    {
        bool found = _parts.TryGetValue(role, out byte[]? bytes);
        content = bytes;
        return found;
    }
}
