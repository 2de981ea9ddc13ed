using System.Diagnostics.CodeAnalysis;
using System.Text;
using EdgeReco.Contracts;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Tests;

/// <summary>A store of two products that does what a test says, for what a good bundle never does: fail, wait, be closed.</summary>
internal sealed class ScriptedStore : IStore
{
    public const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    public static readonly Product Milk = new()
    {
        Id = "milk",
        Name = "全脂牛奶 <b>1 L</b>",
        Brand = "Brightmoor",
        Category = ["Food", "Dairy"],
        Price = 1.29m,
        Stock = 3,
        Gtins = ["2000001230008"],
        Picture = "milk.svg",
        Attributes = [new("fat", "3.5%")],
    };

    public static readonly Product Slashed = new() { Id = "a/b", Name = "Slashed", Stock = 0 };

    public StoreInfo Info { get; init; } = new()
    {
        Id = "test",
        Version = "1",
        Name = "Test",
        Created = DateTimeOffset.UnixEpoch,
        Path = "/test",
        Products = 2,
        Languages = ["en", "zh"],
        Currency = "EUR",
        Parts = [("catalog", 10)],
    };

    public Func<SearchRequest, SearchResult>? OnSearch { get; init; }

    public RecommendRequest? LastRecommend { get; private set; }

    public SearchRequest? LastSearch { get; private set; }

    public bool IsDisposed { get; private set; }

    public SearchResult Search(SearchRequest request)
    {
        LastSearch = request;
        return OnSearch?.Invoke(request) ?? new SearchResult
        {
            Total = 1,
            Hits = [new SearchHit { Product = Milk, Score = 2, Reason = new Reason(ReasonCode.TextMatch, "Matches", []) }],
            Facets = [.. request.Facets.Select(field => new Facet(field, [new FacetValue("in", "In stock", 1)]))],
            Took = TimeSpan.FromMilliseconds(0.25),
        };
    }

    public IReadOnlyList<Suggestion> Suggest(string text, int top, string? language) => [new("milk", SuggestionKind.Query, null)];

    public RecommendResult Recommend(RecommendRequest request)
    {
        LastRecommend = request;
        return new RecommendResult
        {
            Items = [new RecommendedItem { Product = Milk, Score = 1, Reason = new Reason(ReasonCode.BoughtTogether, "Often bought", ["a/b"]) }],
        };
    }

    public RecommendResult? Similar(string id, int top, string? language) => Recommend(new RecommendRequest());

    public bool TryGetProduct(string id, string? language, [NotNullWhen(true)] out Product? product)
    {
        product = id == Milk.Id ? Milk : id == Slashed.Id ? Slashed : null;
        return product is not null;
    }

    public bool TryFindBarcode(string gtin, string? language, [NotNullWhen(true)] out Product? product)
    {
        product = gtin == "02000001230008" ? Milk : null;
        return product is not null;
    }

    public string CategoryPath(string id) => "Food/Dairy";

    public bool TryGetPicture(string name, out ReadOnlyMemory<byte> content)
    {
        content = Encoding.UTF8.GetBytes(Svg);
        return name == Milk.Picture;
    }

    public void Dispose() => IsDisposed = true;
}
