using System.Diagnostics.CodeAnalysis;
using EdgeReco.Bundles;

namespace EdgeReco.Building;

/// <summary>Parts of a bundle in the making as files, for libraries that open files themselves; removed when disposed.</summary>
/// <param name="parts">The parts.</param>
internal sealed class PartFiles(PartSet parts) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-model-").FullName;

    /// <summary>The file of a part; false when there is no such part.</summary>
    public bool TryGetPath(string role, [NotNullWhen(true)] out string? path)
    {
        path = null;
        if (!parts.TryGet(role, out ReadOnlyMemory<byte> content))
        {
            return false;
        }

        path = Path.Combine(_folder, PartRoles.FileNameOf(role));
        File.WriteAllBytes(path, content.Span);
        return true;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
