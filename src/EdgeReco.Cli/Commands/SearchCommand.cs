using System.CommandLine;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco search</c>: asks a bundle from the shell.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string> Bundle = CommonOptions.Bundle();
    private static readonly Argument<string> Query = new("QUERY") { Description = "What a shopper would type; \"\" lists the catalogue by popularity." };
    private static readonly Option<int> Top = CommonOptions.Number("--top", 20, 0, SearchRequest.MaxTop, "Hits to show.");
    private static readonly Option<int> Offset = CommonOptions.Number("--offset", 0, 0, SearchRequest.MaxOffset, "Hits to leave out first.");
    private static readonly Option<string[]> Filter = new("--filter") { HelpName = "FILTER", Description = "brand:A|B, category:Food/Dairy, price:1..5 or stock:in; may be repeated, all must hold." };
    private static readonly Option<string?> Facets = CommonOptions.Text("--facets", "LIST", "Fields to count: brand,category,price,stock.");
    private static readonly Option<string> Sort = new("--sort") { HelpName = "ORDER", Description = "relevance, price, -price, name or popularity.", DefaultValueFactory = _ => "relevance" };
    private static readonly Option<string?> Lang = CommonOptions.Text("--lang", "TAG", "Language of the answer; the bundle's first by default.");
    private static readonly Option<bool> Explain = new("--explain") { Description = "Say what each score is made of." };

    public static Command Create()
    {
        var command = new Command("search", "Search a bundle.") { Bundle, Query, Top, Offset, Filter, Facets, Sort, Lang, Explain };
        Sort.AcceptOnlyFromAmong("relevance", "price", "-price", "name", "popularity");
        command.Examples(
            ("as a shopper types it", "edgereco search models/demo \"whole mlik\""),
            ("in Chinese, with counts", "edgereco search models/demo 牛奶 --lang zh --facets brand,price"),
            ("cheap and in stock, and why", "edgereco search bundle notebook --filter price:..500 --filter stock:in --explain"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string query = context.Get(Query);
        if (query.Length > SearchRequest.MaxQueryLength)
        {
            throw new UserErrorException($"the query is longer than {SearchRequest.MaxQueryLength} characters");
        }

        IReadOnlyList<SearchFilter> filters = [.. (context.Get(Filter) ?? []).Select(ParseFilter)];
        IReadOnlyList<FacetField> facets = [.. (context.Get(Facets) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseFacet)];
        using StoreEngine store = StoreAccess.Open(context.Get(Bundle));
        var request = new SearchRequest
        {
            Query = query,
            Top = context.Get(Top),
            Offset = context.Get(Offset),
            Filters = filters,
            Facets = facets,
            Sort = ParseSort(context.Get(Sort)!),
            Language = StoreAccess.Language(store, context.Get(Lang)),
            Explain = context.Get(Explain),
        };
        SearchResult result = store.Search(request);
        if (context.Json)
        {
            context.WriteJson(SearchView.ToJson(store, request, result));
        }
        else
        {
            SearchView.Write(context.Results, store, request, result);
        }

        return ExitCode.Done;
    }

    private static SearchFilter ParseFilter(string text) =>
        SearchFilterParser.TryParse(text, out SearchFilter? filter, out string error) ? filter! : throw new UserErrorException($"--filter {error}");

    private static FacetField ParseFacet(string text) => text switch
    {
        "brand" => FacetField.Brand,
        "category" => FacetField.Category,
        "price" => FacetField.Price,
        "stock" => FacetField.Stock,
        _ => throw new UserErrorException($"--facets '{text}': use brand, category, price, stock"),
    };

    private static SearchSort ParseSort(string text) => text switch
    {
        "price" => SearchSort.PriceAscending,
        "-price" => SearchSort.PriceDescending,
        "name" => SearchSort.Name,
        "popularity" => SearchSort.Popularity,
        _ => SearchSort.Relevance,
    };
}
