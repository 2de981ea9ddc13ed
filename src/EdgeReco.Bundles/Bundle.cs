using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using EdgeReco.Bundles.Internals;
using EdgeReco.Bundles.Packing;
using Microsoft.Win32.SafeHandles;

namespace EdgeReco.Bundles;

/// <summary>
/// An opened bundle: every part's length and SHA-256 agreed with the manifest, and the parts are mapped read-only.
/// The memory that it hands out is valid until it is disposed; whoever reads from it must be done by then.
/// </summary>
public sealed class Bundle : IDisposable
{
    private readonly Dictionary<string, MappedFile?> _maps;

    private Bundle(string folder, BundleManifest manifest, Dictionary<string, MappedFile?> maps)
    {
        Folder = folder;
        Manifest = manifest;
        _maps = maps;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>What the bundle says about itself.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Opens and verifies a bundle; no part of it is used before all of it has been verified.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="bundle">The bundle, owned by the caller; null when it is refused.</param>
    /// <param name="error">Why it is refused; null when it is not.</param>
    /// <returns>Whether the bundle is whole.</returns>
    public static bool TryOpen(string folder, [NotNullWhen(true)] out Bundle? bundle, [NotNullWhen(false)] out BundleError? error)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        bundle = null;
        error = null;
        if (!Directory.Exists(folder))
        {
            error = new BundleError(folder, null, "no such folder");
            return false;
        }

        folder = Path.GetFullPath(folder);
        if (ManifestFile.Read(folder, out string reason) is not { } manifest)
        {
            error = new BundleError(folder, BundleManifest.FileName, reason);
            return false;
        }

        var maps = new Dictionary<string, MappedFile?>(manifest.Parts.Count, StringComparer.Ordinal);
        foreach (BundlePart part in manifest.Parts)
        {
            if (!TryMap(folder, part, out MappedFile? map, out reason))
            {
                Release(maps);
                error = new BundleError(folder, Describe(part), reason);
                return false;
            }

            maps.Add(part.Role, map);
        }

        bundle = new Bundle(folder, manifest, maps);
        return true;
    }

    /// <summary>Reads the manifest alone, without looking at the parts.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="manifest">The manifest, or null.</param>
    /// <param name="error">Why there is none, or null.</param>
    /// <returns>Whether the folder has a valid manifest.</returns>
    public static bool TryReadManifest(string folder, [NotNullWhen(true)] out BundleManifest? manifest, [NotNullWhen(false)] out BundleError? error)
    {
        manifest = ManifestFile.Read(folder, out string reason);
        error = manifest is null ? new BundleError(folder, BundleManifest.FileName, reason) : null;
        return manifest is not null;
    }

    /// <summary>The content of a part.</summary>
    /// <param name="role">The part's role.</param>
    /// <param name="content">The mapped bytes; empty when the bundle lacks the part.</param>
    /// <returns>Whether the bundle has the part.</returns>
    public bool TryGetPart(string role, out ReadOnlyMemory<byte> content)
    {
        bool found = _maps.TryGetValue(role, out MappedFile? map);
        content = map is null ? default : map.Memory;
        return found;
    }

    /// <summary>The content of a part, expanded where it is packed.</summary>
    /// <param name="role">The part's role.</param>
    /// <param name="content">
    /// The bytes: mapped ones as from <see cref="TryGetPart"/>, or memory of their own where the part is packed.
    /// </param>
    /// <param name="error">Why there is none: the bundle lacks the part, or it does not expand to what the manifest says.</param>
    /// <returns>Whether there is.</returns>
    public bool TryExpandPart(string role, out ReadOnlyMemory<byte> content, [NotNullWhen(false)] out BundleError? error)
    {
        error = null;
        if (!TryGetPart(role, out content))
        {
            error = new BundleError(Folder, $"part {role}", "the bundle has none");
            return false;
        }

        if (Find(role)?.Expanded is not { } expanded)
        {
            return true;
        }

        try
        {
            byte[] bytes = PackedFile.Expand(content, expanded.Bytes);
            content = bytes;
            if (bytes.Length == expanded.Bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == expanded.Sha256)
            {
                return true;
            }

            error = ErrorIn(role, "it expands to something else than the manifest says");
        }
        catch (InvalidDataException exception)
        {
            error = ErrorIn(role, exception.Message);
        }

        content = default;
        return false;
    }

    /// <summary>The path of a part's file, for libraries that open files themselves.</summary>
    /// <param name="role">The part's role.</param>
    /// <param name="path">Full path; null when the bundle lacks the part.</param>
    /// <returns>Whether the bundle has the part.</returns>
    public bool TryGetPartPath(string role, [NotNullWhen(true)] out string? path)
    {
        BundlePart? part = Find(role);
        path = part is null ? null : Path.Combine(Folder, part.File);
        return part is not null;
    }

    /// <summary>An error about one of this bundle's parts, for readers that find a part malformed although its hash is right.</summary>
    /// <param name="role">The part's role.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <returns>The error, naming folder, part and file.</returns>
    public BundleError ErrorIn(string role, string reason) =>
        new(Folder, Find(role) is { } part ? Describe(part) : $"part {role}", reason);

    /// <summary>Unmaps the parts.</summary>
    public void Dispose() => Release(_maps);

    private BundlePart? Find(string role) => Manifest.Parts.FirstOrDefault(p => p.Role == role);

    private static string Describe(BundlePart part) => $"part {part.Role} ({part.File})";

    private static bool TryMap(string folder, BundlePart part, out MappedFile? map, out string reason)
    {
        map = null;
        try
        {
            using SafeFileHandle handle = File.OpenHandle(Path.Combine(folder, part.File));
            long length = RandomAccess.GetLength(handle);
            if (length != part.Bytes)
            {
                reason = $"{length:N0} bytes, the manifest says {part.Bytes:N0}";
                return false;
            }

            if (!Sha256Of(handle, length).Equals(part.Sha256, StringComparison.Ordinal))
            {
                reason = "its SHA-256 is not the one in the manifest";
                return false;
            }

            // An empty file cannot be mapped; its content is the default memory.
            map = length == 0 ? null : new MappedFile(handle, (int)length);
            reason = "";
            return true;
        }
        catch (FileNotFoundException)
        {
            reason = "the file is missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
        }

        return false;
    }

    /// <summary>Hashes through a small buffer: hashing the mapping would make the whole file resident.</summary>
    private static string Sha256Of(SafeFileHandle handle, long length)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[(int)Math.Min(length, 64 * 1024)];
        long offset = 0;
        int read;
        while (offset < length && (read = RandomAccess.Read(handle, buffer, offset)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            offset += read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Release(Dictionary<string, MappedFile?> maps)
    {
        foreach (MappedFile? map in maps.Values)
        {
            ((IDisposable?)map)?.Dispose();
        }
    }
}
