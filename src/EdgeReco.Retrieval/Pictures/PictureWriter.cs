using System.Security.Cryptography;
using System.Text;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Pictures;

/// <summary>Collects pictures and writes the pictures part of a bundle. Equal bytes are stored once.</summary>
public sealed class PictureWriter
{
    private readonly Dictionary<string, (string MediaType, int Content)> pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byHash = new(StringComparer.Ordinal);
    private readonly List<byte[]> contents = [];

    /// <summary>Names added so far.</summary>
    public int Count => pictures.Count;

    /// <summary>Adds a picture.</summary>
    /// <param name="name">The name that products refer to; distinct.</param>
    /// <param name="mediaType">Such as <c>image/svg+xml</c>.</param>
    /// <param name="content">The file's bytes.</param>
    /// <returns>False when the name is taken already; nothing is changed then.</returns>
    public bool TryAdd(string name, string mediaType, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        if (pictures.ContainsKey(name))
        {
            return false;
        }

        string hash = Convert.ToHexString(SHA256.HashData(content));
        if (!byHash.TryGetValue(hash, out int index))
        {
            byHash.Add(hash, index = contents.Count);
            contents.Add(content.ToArray());
        }

        pictures.Add(name, (mediaType, index));
        return true;
    }

    /// <summary>Writes the part: the same pictures give the same bytes, in whatever order they were added.</summary>
    /// <param name="output">Receives the part; stays open.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        string[] names = [.. pictures.Keys];
        byte[][] keys = [.. names.Select(Encoding.UTF8.GetBytes)];
        Array.Sort(keys, names, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        StringTableBuilder nameTable = new(), mediaTypes = new();
        foreach (string type in pictures.Values.Select(p => p.MediaType).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            mediaTypes.Intern(type);
        }

        int[] nameTypes = new int[names.Length];
        int[] nameContents = new int[names.Length];
        Dictionary<int, int> renumbered = [];
        List<uint> offsets = [0];
        var bytes = new ByteWriter();
        for (int i = 0; i < names.Length; i++)
        {
            (string type, int content) = pictures[names[i]];
            nameTable.Add(names[i]);
            nameTypes[i] = mediaTypes.Intern(type);
            if (!renumbered.TryGetValue(content, out nameContents[i]))
            {
                renumbered.Add(content, nameContents[i] = renumbered.Count);
                bytes.Raw(contents[content]);
                offsets.Add((uint)bytes.Length);
            }
        }

        var part = new PartWriter(PictureFormat.Magic, PictureFormat.Version, PictureFormat.SectionCount);
        part.Set(PictureFormat.Counts, [names.Length, mediaTypes.Count, renumbered.Count]);
        part.Set(PictureFormat.Names, nameTable);
        part.Set(PictureFormat.MediaTypes, mediaTypes);
        part.Set(PictureFormat.NameMediaTypes, nameTypes);
        part.Set(PictureFormat.NameContents, nameContents);
        part.Set<uint>(PictureFormat.Contents, [.. offsets]);
        part.Set(PictureFormat.Contents + 1, bytes);
        part.WriteTo(output);
    }
}
