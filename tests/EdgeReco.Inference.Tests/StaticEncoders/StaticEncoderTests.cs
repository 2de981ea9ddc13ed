using System.Text;
using EdgeReco.Inference.StaticEncoders;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.StaticEncoders;

public sealed class StaticEncoderTests : IDisposable
{
    private const string TokenizerJson = """
        {"added_tokens":[],"normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true},
         "pre_tokenizer":{"type":"BertPreTokenizer"},"post_processor":null,
         "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":100,
         "vocab":{"[UNK]":0,"milk":1,"bread":2,"tea":3,"salt":4}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-static-").FullName;
    private readonly Tokenizer _tokenizer = Tokenizer.Parse(Encoding.UTF8.GetBytes(TokenizerJson));

    private string File => Path.Combine(_folder, "static.bin");

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 3)]
    [InlineData(13, 4)]
    public void Encode_AnyWidth_IsTheNormalisedSum(int dimensions, int width)
    {
        StaticTable table = Table(dimensions, width);
        StaticTableFile.Write(File, table);
        Assert.Equal(StaticTableFile.Bytes(table.Tokens, dimensions, width), new FileInfo(File).Length);
        Assert.True(StaticTableFile.Is(File));
        using StaticEncoder encoder = StaticEncoder.Load(File, _tokenizer, new EncoderDescription());
        float[] vector = new float[dimensions];
        encoder.Encode("Milk tea milk", vector);
        float[] expected = [.. Enumerable.Range(0, dimensions).Select(i => (2 * Value(table, 1, i)) + Value(table, 3, i))];
        double norm = Math.Sqrt(expected.Sum(value => (double)value * value));
        for (int i = 0; i < dimensions; i++)
        {
            Assert.Equal(expected[i] / norm, vector[i], 1e-5);
        }
    }

    [Fact]
    public void Encode_NoTokens_IsZero()
    {
        StaticTableFile.Write(File, Table(8, 2));
        using StaticEncoder encoder = StaticEncoder.Load(File, _tokenizer, new EncoderDescription());
        float[] vector = [1, 1, 1, 1, 1, 1, 1, 1];
        encoder.Encode("", vector);
        Assert.All(vector, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Encode_AfterTheFirst_AllocatesNothing()
    {
        StaticTableFile.Write(File, Table(96, 3));
        using StaticEncoder encoder = StaticEncoder.Load(File, _tokenizer, new EncoderDescription());
        float[] vector = new float[96];
        encoder.Encode("milk bread", vector);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            encoder.Encode("salt tea bread", vector);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void EncodeBatch_Always_AgreesWithSingleTexts()
    {
        StaticTableFile.Write(File, Table(8, 2));
        using StaticEncoder encoder = StaticEncoder.Load(File, _tokenizer, new EncoderDescription());
        float[] both = new float[16];
        encoder.EncodeBatch(["milk", "tea salt"], TextKind.Document, both, null, TestContext.Current.CancellationToken);
        float[] one = new float[8];
        encoder.Encode("tea salt", TextKind.Document, one);
        Assert.Equal(one, both[8..]);
    }

    [Fact]
    public void Load_AnyByteChanged_IsRefusedByName()
    {
        StaticTableFile.Write(File, Table(8, 2));
        byte[] whole = System.IO.File.ReadAllBytes(File);
        for (int i = 0; i < whole.Length; i += i < 64 ? 1 : 37)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x41;
            AssertRefused(damaged);
        }

        AssertRefused(whole[..^1]);
        AssertRefused(whole[..40]);
        AssertRefused([]);
        AssertRefused([.. whole, 0]);
    }

    [Fact]
    public void Load_TokenizerOfMoreTokens_IsRefused()
    {
        StaticTable table = Table(8, 2);
        StaticTableFile.Write(File, table with { Scales = table.Scales[..3], Codes = table.Codes[..12] });
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => StaticEncoder.Load(File, _tokenizer, new EncoderDescription()));
        Assert.Equal("static.bin: the tokenizer does not fit: it has 5 tokens, the table 3", exception.Message);
    }

    [Fact]
    public void Loader_Folder_OpensIt()
    {
        StaticTableFile.Write(File, Table(8, 2));
        string tokenizer = Path.Combine(_folder, "tokenizer.json");
        string description = Path.Combine(_folder, EncoderDescription.FileName);
        System.IO.File.WriteAllText(tokenizer, TokenizerJson);
        new EncoderDescription { Architecture = "static", Dimensions = 8 }.Write(description);
        using Contracts.IQueryEncoder encoder = new StaticQueryEncoderLoader().Load(File, tokenizer, description);
        Assert.Equal((8, "table"), (encoder.Dimensions, encoder.Provider));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static StaticTable Table(int dimensions, int width)
    {
        const int Tokens = 5;
        int parts = (dimensions + width - 1) / width;
        var random = new Random(dimensions);
        sbyte[] codebooks = new sbyte[parts * StaticTable.Entries * width];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(codebooks.AsSpan()));
        byte[] codes = new byte[Tokens * parts];
        random.NextBytes(codes);
        return new StaticTable
        {
            Dimensions = dimensions,
            Width = width,
            Scales = [.. Enumerable.Range(0, Tokens).Select(token => (Half)(0.5 + token))],
            PartScales = [.. Enumerable.Range(0, parts).Select(part => 0.01f * (1 + part))],
            Codebooks = codebooks,
            Codes = codes,
        };
    }

    private static float Value(StaticTable table, int token, int i)
    {
        int part = i / table.Width;
        int entry = (part * StaticTable.Entries) + table.Codes[(token * table.Parts) + part];
        return (float)table.Scales[token] * table.PartScales[part] * table.Codebooks[(entry * table.Width) + (i % table.Width)];
    }

    private void AssertRefused(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File, bytes);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => StaticEncoder.Load(File, _tokenizer, new EncoderDescription()));
        Assert.StartsWith("static.bin: ", exception.Message, StringComparison.Ordinal);
    }
}
