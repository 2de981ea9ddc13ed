using System.Diagnostics.CodeAnalysis;
using System.Text;
using EdgeReco.Contracts;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Tests.Kiosk;

/// <summary>A store over <see cref="Shelf"/>, simple enough that a test can say what the page must show.</summary>
internal sealed class ShelfStore : IStore, IStoreOpener
{
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#2a8\"/></svg>";
    private const string AttackPicture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" onload=\"alert(4)\"><script>alert(5)</script></svg>";

    private static readonly string[] Words = ["milk", "mild cheese", "mineral water"];

    public StoreInfo Info { get; } = new()
    {
        Id = "shelf",
        Version = "1",
        Name = "Test Market",
        Created = DateTimeOffset.UnixEpoch,
        Path = "/",
        Products = Shelf.Products.Count,
        Languages = ["en", "zh"],
        Currency = "EUR",
        Parts = [],
    };

    public bool TryOpen(string folder, [NotNullWhen(true)] out IStore? store, [NotNullWhen(false)] out string? error)
    {
        (store, error) = (this, null);
        return true;
    }

    public SearchResult Search(SearchRequest request)
    {
        string query = request.Query == "mlik" ? "milk" : request.Query;
        List<Product> matches = [.. Shelf.Products.Where(p => Texts(p).Any(text => text.Contains(query, StringComparison.OrdinalIgnoreCase)))];
        List<Product> found = [.. matches.Where(p => request.Filters.All(filter => Holds(filter, p)))];
        found = request.Sort switch
        {
            SearchSort.PriceAscending => [.. found.OrderBy(p => p.Price)],
            SearchSort.PriceDescending => [.. found.OrderByDescending(p => p.Price)],
            _ => found,
        };
        return new SearchResult
        {
            Corrected = query == request.Query ? null : query,
            Total = found.Count,
            Hits = [.. found.Skip(request.Offset).Take(request.Top).Select(p => Hit(p, query, request.Language))],
            Facets = [.. request.Facets.Select(field => new Facet(field, Count(field, found, request)))],
        };
    }

    public IReadOnlyList<Suggestion> Suggest(string text, int top, string? language) =>
    [
        .. Words.Where(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .Select(word => new Suggestion(word, SuggestionKind.Query, null)),
        .. Shelf.Products.Where(p => Name(p, language).Contains(text, StringComparison.OrdinalIgnoreCase)).Take(2)
            .Select(p => new Suggestion(Name(p, language), SuggestionKind.Product, p.Id)),
    ];

    public RecommendResult Recommend(RecommendRequest request)
    {
        IEnumerable<Product> rest = Shelf.Products.Where(p => p.InStock && !request.Basket.Contains(p.Id));
        if (request.Basket.Count == 0)
        {
            return Items(rest.Take(request.Top), new Reason(ReasonCode.PopularNow, "Popular at this hour", []));
        }

        Product last = Shelf.Products.First(p => p.Id == request.Basket[^1]);
        return Items(
            rest.Where(p => p.Category[0] != last.Category[0]).Reverse().Take(request.Top),
            new Reason(ReasonCode.BoughtTogether, $"Often bought with {Name(last, request.Language)}", [last.Id]));
    }

    public RecommendResult? Similar(string id, int top, string? language) => TryGetProduct(id, out Product? product)
        ? Items(
            Shelf.Products.Where(p => p.Id != id && p.Category[0] == product.Category[0]).Take(top),
            new Reason(ReasonCode.Similar, $"Like {Name(product, language)}", [id]))
        : null;

    public bool TryGetProduct(string id, [NotNullWhen(true)] out Product? product) =>
        (product = Shelf.Products.FirstOrDefault(p => p.Id == id)) is not null;

    public bool TryFindBarcode(string gtin, [NotNullWhen(true)] out Product? product) =>
        (product = Shelf.Products.FirstOrDefault(p => p.Gtins.Any(known => known.PadLeft(Gtin.Length, '0') == gtin))) is not null;

    public bool TryGetPicture(string name, out ReadOnlyMemory<byte> content)
    {
        content = Encoding.UTF8.GetBytes(name == "attack.svg" ? AttackPicture : Picture);
        return true;
    }

    public void Dispose()
    {
    }

    private static RecommendResult Items(IEnumerable<Product> products, Reason reason) =>
        new() { Items = [.. products.Select(p => new RecommendedItem { Product = p, Score = 1, Reason = reason })] };

    private static string Name(Product product, string? language) =>
        language is not null && product.Translations.TryGetValue(language, out ProductText? text) ? text.Name : product.Name;

    private static IEnumerable<string> Texts(Product product) =>
        [product.Name, .. product.Category, .. product.Translations.Values.Select(text => text.Name)];

    private static bool Holds(SearchFilter filter, Product product) => filter switch
    {
        SearchFilter.Brand brand => brand.Values.Contains(product.Brand),
        SearchFilter.Category category => category.Paths.Any(path => string.Join('/', product.Category).StartsWith(path, StringComparison.Ordinal)),
        SearchFilter.Price price => product.Price >= (price.Min ?? 0) && product.Price <= (price.Max ?? decimal.MaxValue),
        _ => product.InStock,
    };

    private static SearchHit Hit(Product product, string query, string? language)
    {
        string name = Name(product, language);
        int at = query.Length == 0 ? -1 : name.IndexOf(query, StringComparison.OrdinalIgnoreCase);
        return new SearchHit
        {
            Product = product,
            Score = 1,
            Reason = new Reason(ReasonCode.TextMatch, "Matches", []),
            Highlights = at < 0 ? [] : [new Highlight("name", name, [new TextSpan(at, query.Length)])],
        };
    }

    // Below a chosen category, its children are counted.
    private static List<FacetValue> Categories(List<Product> found, int level, string? language) =>
    [
        .. found.Where(p => p.Category.Count > level).GroupBy(p => string.Join('/', p.Category.Take(level + 1)))
            .Select(g => new FacetValue(
                g.Key,
                language is not null && g.First().Translations.TryGetValue(language, out ProductText? text) ? text.Category[level] : g.First().Category[level],
                g.Count())),
    ];

    private static List<FacetValue> Count(FacetField field, List<Product> found, SearchRequest request) => field switch
    {
        FacetField.Brand => [.. found.GroupBy(p => p.Brand!).Select(g => new FacetValue(g.Key, g.Key, g.Count()))],
        FacetField.Category => Categories(found, request.Filters.OfType<SearchFilter.Category>().Any() ? 1 : 0, request.Language),
        FacetField.Price => [new FacetValue("..10", "up to 10", found.Count(p => p.Price <= 10)), new FacetValue("10..", "10 and more", found.Count(p => p.Price >= 10))],
        _ => [new FacetValue("in", "In stock", found.Count(p => p.InStock))],
    };
}
