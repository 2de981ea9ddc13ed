using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>Completes what is being typed: from the words of matching names, and with matching products, categories and brands.</summary>
internal sealed class Suggester(ProductSearcher searcher)
{
    public const int MaxTop = 50;
    private readonly QueryCompleter completer = new(searcher);

    public List<Suggestion> Suggest(string text, int top, string? language, SearchScratch scratch)
    {
        List<Suggestion> suggestions = [];
        if (top == 0 || string.IsNullOrWhiteSpace(text))
        {
            return suggestions;
        }

        searcher.Search(new SearchRequest { Query = text, Top = Math.Max(top, QueryCompleter.Products), Language = language }, scratch);
        if (scratch.Total == 0)
        {
            return suggestions;
        }

        int others = Math.Max(1, top / 4);
        List<Suggestion> queries = completer.Complete(text, top, language, scratch);
        List<Suggestion> places = [];
        AddLabels(places, FacetField.Category, others, language, scratch);
        AddLabels(places, FacetField.Brand, others, language, scratch);
        int products = Math.Min(scratch.Best.Count, Math.Max(others, top - queries.Count - places.Count));
        int queryRoom = Math.Max(1, top - places.Count - Math.Min(products, others));
        suggestions.AddRange(queries.Take(queryRoom));
        AddProducts(suggestions, top - suggestions.Count - places.Count, language, scratch);
        suggestions.AddRange(places.Take(Math.Max(0, top - suggestions.Count)));
        return suggestions;
    }

    private void AddProducts(List<Suggestion> suggestions, int count, string? language, SearchScratch scratch)
    {
        foreach (RankedProduct found in scratch.Best.Items[..Math.Clamp(count, 0, scratch.Best.Count)])
        {
            Product product = searcher.Catalog.Read(found.Ordinal, language ?? "");
            suggestions.Add(new Suggestion(product.Name, SuggestionKind.Product, product.Id));
        }
    }

    /// <summary>The brands or categories with most matching products whose own name the query matches.</summary>
    private void AddLabels(List<Suggestion> suggestions, FacetField field, int count, string? language, SearchScratch scratch)
    {
        CatalogReader catalog = searcher.Catalog;
        SuggestionKind kind = field == FacetField.Brand ? SuggestionKind.Brand : SuggestionKind.Category;
        foreach ((string value, string label, _) in field == FacetField.Brand
            ? FacetCounter.Brands(scratch, catalog)
            : FacetCounter.AllCategories(scratch, catalog, catalog.LanguageOf(language)))
        {
            if (count == 0)
            {
                return;
            }

            scratch.Analyzer.Analyze(label);
            foreach (Text.TextTerm term in scratch.Analyzer.Terms)
            {
                if (scratch.Matched.GroupsOf(scratch.Analyzer.Text(term), searcher.Index.Terms) != 0)
                {
                    suggestions.Add(new Suggestion(label, kind, value));
                    count--;
                    break;
                }
            }
        }
    }
}
