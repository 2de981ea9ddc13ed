using System.IO.Compression;
using System.Text;

namespace EdgeReco.Ingestion.Tests;

/// <summary>A folder of its own for a test's files.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("edgereco-").FullName;

    public string Path { get; }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, bytes);
            return path;
        }

        using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        file.Write(bytes);
        return path;
    }

    public string WriteRaw(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
