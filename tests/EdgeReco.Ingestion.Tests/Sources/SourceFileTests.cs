using System.IO.Compression;

namespace EdgeReco.Ingestion.Tests.Sources;

public sealed class SourceFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_MissingFile_SaysSo() => AssertRefused(Path.Combine(_folder.Path, "no.csv"), "no such file");

    [Fact]
    public void Open_Folder_SaysSo() => AssertRefused(_folder.Path, "is a folder");

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.jsonl")]
    public void Open_EmptyFile_SaysSo(string name) => AssertRefused(_folder.Write(name, ""), "is empty");

    [Fact]
    public void Open_EmptyGzipContent_SaysSo() => AssertRefused(_folder.Write("x.csv.gz", ""), "is empty");

    [Fact]
    public void Open_UnknownEnding_NamesTheKnownOnes() => AssertRefused(_folder.Write("x.xlsx", "a"), ".jsonl, .csv or .tsv");

    [Fact]
    public void Open_TextNamedGzip_SaysSo() => AssertRefused(_folder.WriteRaw("x.csv.gz", "a,b\n1,2\n"u8.ToArray()), "is not gzip data");

    [Fact]
    public void Open_GzipNamedText_SaysSo()
    {
        string path = _folder.Write("x.csv.gz", "a,b\n");
        string plain = Path.Combine(_folder.Path, "y.csv");
        File.Move(path, plain);
        AssertRefused(plain, "its name must end in .gz");
    }

    [Theory]
    [InlineData(0.5, -1)]
    [InlineData(0.999, -1)]
    [InlineData(1, 20)]
    public void Read_TruncatedOrDamagedGzip_IsRefused(double keep, int flip)
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Optimal, leaveOpen: true))
        {
            var random = new Random(1);
            gzip.Write("a,b\n"u8);
            for (int i = 0; i < 20_000; i++)
            {
                gzip.Write(System.Text.Encoding.ASCII.GetBytes($"{random.Next()},{i}\n"));
            }
        }

        byte[] bytes = content.ToArray()[..(int)(content.Length * keep)];
        if (flip >= 0)
        {
            bytes[^flip] ^= 0x10;
        }

        AssertRefused(_folder.WriteRaw("x.csv.gz", bytes), "damaged or cut short");
    }

    private static void AssertRefused(string path, string reason)
    {
        SourceException e = Assert.Throws<SourceException>(() =>
        {
            using RecordReader reader = RecordReader.Open(path);
            while (reader.Read() != ReadStatus.End)
            {
            }

            if (reader.Columns.Names.Count == 0)
            {
                throw new SourceException($"{path}: is empty");
            }
        });
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
