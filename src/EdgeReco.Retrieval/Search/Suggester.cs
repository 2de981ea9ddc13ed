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

        // A quarter each for categories and brands, a quarter for products, the rest for queries; what one kind leaves goes to products.
        int share = Math.Max(1, top / 4);
        List<Suggestion> places = [];
        AddLabels(places, FacetField.Category, share, language, scratch);
        AddLabels(places, FacetField.Brand, share, language, scratch);
        suggestions.AddRange(completer.Complete(text, Math.Max(1, top - places.Count - share), language, scratch));
        AddProducts(suggestions, top - suggestions.Count - places.Count, language, scratch);
        suggestions.AddRange(places.Take(top - suggestions.Count));
        return suggestions;
    }

    private void AddProducts(List<Suggestion> suggestions, int count, string? language, SearchScratch scratch)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (RankedProduct found in scratch.Best.Items[..Math.Min(QueryCompleter.Products, scratch.Best.Count)])
        {
            if (count <= 0)
            {
                return;
            }

            if (found.Ordinal != scratch.ExactProduct && !IsNamed(found.Ordinal, scratch))
            {
                continue;
            }

            // Two brands of the same thing look the same here; the search itself will show both.
            Product product = searcher.Catalog.Read(found.Ordinal, language ?? "");
            if (names.Add(product.Name))
            {
                suggestions.Add(new Suggestion(product.Name, SuggestionKind.Product, product.Id));
                count--;
            }
        }
    }

    /// <summary>Whether the query stands in the product's name, not only in what is said about it.</summary>
    private bool IsNamed(int product, SearchScratch scratch)
    {
        Storage.ByteCursor names = searcher.Index.NameTerms(product);
        while (!names.AtEnd)
        {
            if (names.VarInt() is > 0 and var entry && scratch.Matched.GroupsOf((int)entry - 1) != 0)
            {
                return true;
            }
        }

        return false;
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
