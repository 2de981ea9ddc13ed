using EdgeReco.Contracts;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Training.Tests.Encoders;

public sealed class TrainingTextMakerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-texts-").FullName;
    private readonly string _tokenizer;

    public TrainingTextMakerTests() => _tokenizer = WordTeacher.WriteTokenizer(_folder);

    [Fact]
    public void Finish_SameSeed_GivesTheSameTexts()
    {
        TrainingTexts first = Make(3);
        TrainingTexts second = Make(3);
        Assert.Equal(first.Queries, second.Queries);
        Assert.Equal(first.Meanings, second.Meanings);
        Assert.NotEqual(first.Meanings, Make(4).Meanings);
    }

    [Fact]
    public void Finish_Catalogue_HoldsProductsWordsAndMisspellings()
    {
        TrainingTexts texts = Make(1);
        Assert.Equal(texts.Meanings.Count, texts.Meanings.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(400, texts.Documents.Count);
        Assert.Contains("waa", texts.Meanings);
        TrainingText[] misspelt = [.. texts.Queries.Where(query => query.Text != texts.Meanings[query.Meaning])];
        Assert.NotEmpty(misspelt);
        Assert.Contains(misspelt, query => query.Text == "全脂牛奶" && texts.Meanings[query.Meaning].StartsWith("Whole milk number", StringComparison.Ordinal));
        Assert.Contains(texts.Meanings, text => text.StartsWith("Acme ", StringComparison.Ordinal));
        Assert.Contains(texts.Meanings, text => text.Contains('奶', StringComparison.Ordinal));
    }

    [Fact]
    public void Finish_TenProducts_SaysThatTheyAreTooFew()
    {
        var maker = new TrainingTextMaker(new TrainingTextOptions { Queries = 5000 }, 1);
        maker.Add(Products(10), product => product.Name);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => maker.Finish(_tokenizer));
        Assert.Equal("only 10 products or lines: a student needs at least 50", exception.Message);
    }

    [Fact]
    public void Finish_SingleWords_AreRefused()
    {
        var maker = new TrainingTextMaker(new TrainingTextOptions { Queries = 5000 }, 1);
        maker.Add([.. Enumerable.Range(0, 2000).Select(i => $"word{i}")]);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => maker.Finish(_tokenizer));
        Assert.StartsWith("every text is a single word", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whole milk, 2 l", "whole|milk|2|l")]
    [InlineData("  (fresh) 全脂奶 x ", "fresh|全|脂|奶|x")]
    [InlineData("...", "")]
    public void Find_Words_LeavesMarksOut(string text, string expected)
    {
        var places = new List<(int Start, int End)>();
        TextWords.Find(text, places);
        Assert.Equal(expected, string.Join('|', places.Select(place => text[place.Start..place.End])));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Product[] Products(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Product
        {
            Id = $"{i}",
            Name = $"Whole milk number{i} fresh",
            Brand = "Acme",
            Category = ["Food", "Dairy"],
            Translations = new Dictionary<string, ProductText> { ["zh"] = new() { Name = "全脂牛奶" } },
        }),
    ];

    private TrainingTexts Make(ulong seed)
    {
        var maker = new TrainingTextMaker(new TrainingTextOptions { Queries = 1000, Seed = seed }, 1);
        maker.Add(Products(400), product => product.Name);
        return maker.Finish(_tokenizer);
    }
}
