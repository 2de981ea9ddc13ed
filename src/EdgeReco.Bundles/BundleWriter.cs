using System.Security.Cryptography;
using EdgeReco.Bundles.Internals;
using EdgeReco.Bundles.Packing;

namespace EdgeReco.Bundles;

/// <summary>
/// Writes a bundle beside its destination and puts it there in one step at the end.
/// Disposed without <see cref="Complete"/>, it leaves the destination as it was and nothing beside it.
/// </summary>
public sealed class BundleWriter : IDisposable
{
    private readonly string _target;
    private readonly string _work;
    private readonly SortedDictionary<string, BundlePart> _parts = new(StringComparer.Ordinal);
    private int _open;
    private bool _completed;

    private BundleWriter(string target, string work)
    {
        _target = target;
        _work = work;
    }

    /// <summary>Starts a bundle.</summary>
    /// <param name="folder">Where the bundle shall be. A bundle, or an empty folder, that is there already is replaced at the end.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="IOException">The folder is not empty and is no bundle, or cannot be written beside.</exception>
    public static BundleWriter Create(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new IOException($"{folder} is a file");
        }

        if (Directory.Exists(target)
            && !File.Exists(Path.Combine(target, BundleManifest.FileName))
            && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new IOException($"{folder} is not empty and is no bundle; it is left as it is");
        }

        string parent = Path.GetDirectoryName(target) ?? throw new IOException($"{folder} cannot be a bundle");
        Directory.CreateDirectory(parent);
        string work = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(work);
        return new BundleWriter(target, work);
    }

    /// <summary>Opens a new part for writing, under the role's conventional file name; disposing the stream finishes the part.</summary>
    /// <param name="role">The part's role, once in a bundle.</param>
    /// <returns>A write-only stream.</returns>
    public Stream CreatePart(string role)
    {
        string name = PartRoles.FileNameOf(role);
        if (!ManifestFile.IsPlainName(name) || _parts.ContainsKey(role))
        {
            throw new ArgumentException($"'{role}' is no role, or is written already", nameof(role));
        }

        _open++;
        var file = new FileStream(Path.Combine(_work, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024);
        return new HashingStream(file, (bytes, sha256) =>
        {
            _parts.Add(role, new BundlePart { Role = role, File = name, Bytes = bytes, Sha256 = sha256 });
            _open--;
        });
    }

    /// <summary>Writes a part at once.</summary>
    /// <param name="role">The part's role, once in a bundle.</param>
    /// <param name="content">Its content.</param>
    public void WritePart(string role, ReadOnlySpan<byte> content)
    {
        using Stream stream = CreatePart(role);
        stream.Write(content);
    }

    /// <summary>Writes a part without the zeros of its weights.</summary>
    /// <param name="role">The part's role, once in a bundle.</param>
    /// <param name="content">What it is to expand to.</param>
    /// <param name="regions">Where weights lie in it.</param>
    public void WritePackedPart(string role, ReadOnlySpan<byte> content, IEnumerable<WeightRegion> regions)
    {
        using (Stream stream = CreatePart(role))
        {
            PackedFile.Pack(content, regions, stream);
        }

        var expanded = new ExpandedPart { Bytes = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };
        _parts[role] = _parts[role] with { Expanded = expanded };
    }

    /// <summary>Where a finished part lies until the bundle is complete, for libraries that open files themselves.</summary>
    /// <param name="role">Role of a part whose stream has been disposed.</param>
    /// <returns>Full path.</returns>
    public string PathOf(string role) => Path.Combine(_work, _parts[role].File);

    /// <summary>Writes the manifest and puts the bundle in its place.</summary>
    /// <param name="manifest">Everything but format, id and parts, which are filled in.</param>
    /// <returns>The manifest as written.</returns>
    public BundleManifest Complete(BundleManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (_open != 0 || _completed)
        {
            throw new InvalidOperationException(_completed ? "The bundle is complete." : "A part is still open.");
        }

        manifest = manifest with
        {
            Format = BundleManifest.CurrentFormat,
            Parts = [.. _parts.Values],
            Id = BundleId.Of(_parts.Values),
        };
        using (var file = new FileStream(Path.Combine(_work, BundleManifest.FileName), FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(ManifestFile.Serialize(manifest));
            file.Flush(flushToDisk: true);
        }

        AtomicFolder.Replace(_work, _target);
        _completed = true;
        return manifest;
    }

    /// <summary>Removes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        if (!_completed && Directory.Exists(_work))
        {
            Directory.Delete(_work, recursive: true);
        }
    }
}
