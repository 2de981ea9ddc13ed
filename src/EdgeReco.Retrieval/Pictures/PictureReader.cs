using System.Text;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Pictures;

/// <summary>Pictures by name over mapped bytes. Safe to use from several threads.</summary>
public sealed class PictureReader
{
    private readonly StringTable names;
    private readonly string[] mediaTypes;
    private readonly Column<int> nameTypes;
    private readonly Column<int> nameContents;
    private readonly Column<uint> offsets;
    private readonly ReadOnlyMemory<byte> contents;

    private PictureReader(PartReader part)
    {
        ReadOnlySpan<int> counts = part.Column<int>(PictureFormat.Counts, PictureFormat.CountFields).Span;
        foreach (int value in counts)
        {
            if (value is < 0 or > PictureFormat.MaxNames)
            {
                throw part.Invalid(PictureFormat.Counts, $"holds the count {value}");
            }
        }

        Count = counts[0];
        names = part.Strings(PictureFormat.Names, Count);
        mediaTypes = part.Strings(PictureFormat.MediaTypes, counts[1]).ToArray();
        nameTypes = part.Column(PictureFormat.NameMediaTypes, Count, 0, counts[1]);
        nameContents = part.Column(PictureFormat.NameContents, Count, 0, counts[2]);
        contents = part.Bytes(PictureFormat.Contents + 1);
        offsets = part.Offsets(PictureFormat.Contents, counts[2], contents.Length);
    }

    /// <summary>Pictures by name.</summary>
    public int Count { get; }

    /// <summary>Opens a pictures part.</summary>
    /// <param name="part">What <see cref="PictureWriter"/> wrote; must stay valid while the reader is used.</param>
    /// <exception cref="InvalidDataException">It is no pictures part, or it is damaged.</exception>
    public static PictureReader Open(ReadOnlyMemory<byte> part) =>
        new(PartReader.Open(part, PictureFormat.Kind, PictureFormat.Magic, PictureFormat.Version, PictureFormat.SectionCount));

    /// <summary>Finds a picture.</summary>
    /// <param name="name">Its name, exactly.</param>
    /// <param name="mediaType">Its media type, or an empty string.</param>
    /// <param name="content">Its bytes, in the mapped part.</param>
    public bool TryGet(string name, out string mediaType, out ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        byte[] key = Encoding.UTF8.GetBytes(name);
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int compared = names.Utf8(middle).SequenceCompareTo(key);
            if (compared == 0)
            {
                mediaType = mediaTypes[nameTypes[middle]];
                int index = nameContents[middle];
                content = contents[(int)offsets[index]..(int)offsets[index + 1]];
                return true;
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        mediaType = "";
        content = default;
        return false;
    }
}
