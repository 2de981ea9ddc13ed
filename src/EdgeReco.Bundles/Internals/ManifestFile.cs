using System.Buffers;
using System.Text.Json;

namespace EdgeReco.Bundles.Internals;

/// <summary>Reads and checks <c>manifest.json</c>, which comes from outside: bounded in size, every name and number looked at.</summary>
internal static class ManifestFile
{
    public const int MaxBytes = 1 << 20;
    public const int MaxParts = 64;
    private const long MaxPartBytes = int.MaxValue;
    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public static byte[] Serialize(BundleManifest manifest) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(manifest, BundleJsonContext.Default.BundleManifest), (byte)'\n'];

    /// <summary>Reads the manifest of a folder.</summary>
    /// <returns>The manifest, or null with a reason.</returns>
    public static BundleManifest? Read(string folder, out string reason)
    {
        string path = Path.Combine(folder, BundleManifest.FileName);
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length > MaxBytes)
            {
                reason = $"{stream.Length:N0} bytes, at most {MaxBytes:N0} are read";
                return null;
            }

            BundleManifest? manifest = JsonSerializer.Deserialize(stream, BundleJsonContext.Default.BundleManifest);
            reason = manifest is null ? "it is empty" : Check(manifest);
            return reason.Length == 0 ? manifest : null;
        }
        catch (FileNotFoundException)
        {
            reason = "missing; this folder is no bundle";
        }
        catch (JsonException e)
        {
            reason = $"not a manifest: {e.Message}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
        }

        return null;
    }

    private static string Check(BundleManifest manifest)
    {
        if (manifest.Format != BundleManifest.CurrentFormat)
        {
            return $"format {manifest.Format}, this program reads format {BundleManifest.CurrentFormat}";
        }

        // A required property may still be an explicit null in the file.
        if (manifest is not { Id: not null, Name: not null, Version: not null, MinimumRuntime: not null, Budgets: not null, Models: not null, Quality: not null })
        {
            return "a required field is null";
        }

        if (manifest.Products < 0 || manifest.Release < 0)
        {
            return "products and release must not be negative";
        }

        if (!Version.TryParse(manifest.MinimumRuntime, out Version? minimum))
        {
            return $"minimum_runtime '{manifest.MinimumRuntime}' is no version";
        }

        if (minimum > RuntimeVersion.Current)
        {
            return $"needs EdgeReco {minimum} or later, this is {RuntimeVersion.Current}";
        }

        if (manifest.Languages is not { Count: > 0 and <= 32 } || manifest.Languages.Any(string.IsNullOrWhiteSpace))
        {
            return "languages must name 1 to 32 languages";
        }

        return CheckParts(manifest);
    }

    private static string CheckParts(BundleManifest manifest)
    {
        if (manifest.Parts is not { Count: > 0 and <= MaxParts })
        {
            return $"parts must list 1 to {MaxParts} parts";
        }

        var roles = new HashSet<string>(StringComparer.Ordinal);
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (BundlePart part in manifest.Parts)
        {
            if (part is not { Role: not null, File: not null, Sha256: not null })
            {
                return "a part lacks its role, file or sha256";
            }

            if (!IsPlainName(part.File) || !IsPlainName(part.Role))
            {
                return $"part '{part.Role}': '{part.File}' is no plain file name";
            }

            if (part.Bytes is < 0 or > MaxPartBytes)
            {
                return $"part '{part.Role}': {part.Bytes} bytes is out of range";
            }

            if (!IsDigest(part.Sha256) || (part.Expanded is { } content && !IsDigest(content.Sha256)))
            {
                return $"part '{part.Role}': sha256 is not 64 lower-case hexadecimal digits";
            }

            if (part.Expanded?.Bytes is < 0 or > MaxPartBytes)
            {
                return $"part '{part.Role}': {part.Expanded.Bytes} expanded bytes is out of range";
            }

            if (!roles.Add(part.Role) || !files.Add(part.File))
            {
                return $"part '{part.Role}' ({part.File}) is listed twice";
            }
        }

        string id = BundleId.Of(manifest.Parts);
        return manifest.Id == id ? "" : $"id '{manifest.Id}' does not belong to these parts ({id})";
    }

    private static bool IsDigest(string? text) => text?.Length == 64 && !text.AsSpan().ContainsAnyExcept(LowerHex);

    /// <summary>Keeps a manifest from pointing outside its folder, at the manifest itself, or at a hidden file.</summary>
    public static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 64
        && name[0] != '.'
        && !name.Equals(BundleManifest.FileName, StringComparison.OrdinalIgnoreCase)
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
