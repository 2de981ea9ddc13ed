using System.Text;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Inference.Tests.TextEncoders;

public sealed class EncoderDescriptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-description-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Parse_Empty_GivesTheDefaults()
    {
        EncoderDescription description = EncoderDescription.Parse("{}"u8);

        Assert.Equal(new EncoderDescription(), description with { OtherFields = new EncoderDescription().OtherFields });
        Assert.Equal(128, description.MaxTokens);
        Assert.True(description.Normalize);
    }

    [Fact]
    public void Read_ReferenceModel_GivesItsFields()
    {
        EncoderDescription description = EncoderDescription.Read(ReferenceModels.Require(ReferenceModels.E5, EncoderDescription.FileName));

        Assert.Equal((12, 384, 12, 1536), (description.Layers, description.Hidden, description.Heads, description.FeedForward));
        Assert.Equal(("query: ", "passage: "), (description.QueryPrefix, description.DocumentPrefix));
        Assert.Equal((128, 384, "MIT"), (description.MaxTokens, description.Dimensions, description.Licence));
    }

    [Fact]
    public void Write_ThenRead_KeepsAllAndUnknownFields()
    {
        string path = Path.Combine(_folder, EncoderDescription.FileName);
        EncoderDescription description = EncoderDescription.Parse(
            """{"layers": 3, "pooling": "cls", "normalize": false, "query_prefix": "查: ", "vocabulary": {"cut": [1, 2.50]}, "licence": null, "note": "ü"}"""u8);

        description.Write(path);
        (description with { Dimensions = 64 }).Write(path);
        EncoderDescription read = EncoderDescription.Read(path);

        Assert.Equal((3, Pooling.Cls, false, "查: ", 64), (read.Layers, read.Pooling, read.Normalize, read.QueryPrefix, read.Dimensions));
        Assert.Equal(["vocabulary", "note"], read.OtherFields.Select(static field => field.Key));
        string text = File.ReadAllText(path);
        Assert.Contains("2.50", text, StringComparison.Ordinal);
        Assert.Contains("查: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("heads", text, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Write_FolderIsMissing_LeavesNothingBehind()
    {
        Assert.ThrowsAny<IOException>(() => new EncoderDescription().Write(Path.Combine(_folder, "none", "encoder.json")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("""{"pooling": "sum"}""", "pooling")]
    [InlineData("""{"pooling": 1}""", "pooling")]
    [InlineData("""{"max_tokens": 0}""", "max_tokens")]
    [InlineData("""{"max_tokens": 1e9}""", "max_tokens")]
    [InlineData("""{"layers": "6"}""", "layers")]
    [InlineData("""{"dimensions": -1}""", "dimensions")]
    [InlineData("""{"normalize": "true"}""", "normalize")]
    [InlineData("""{"tokenizer": "../tokenizer.json"}""", "tokenizer")]
    [InlineData("""{"tokenizer": ""}""", "tokenizer")]
    [InlineData("""{"source": "\ud800"}""", "source")]
    [InlineData("""{"\ud800": 1}""", "encoder.json")]
    [InlineData("""["a"]""", "object")]
    [InlineData("""{"layers": 6""", "line 1")]
    [InlineData("", "JSON")]
    public void Parse_WrongField_NamesFileAndField(string json, string field)
    {
        var exception = Assert.Throws<InvalidDataException>(() => EncoderDescription.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.StartsWith("encoder.json: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(field, exception.Message, StringComparison.Ordinal);
    }
}
