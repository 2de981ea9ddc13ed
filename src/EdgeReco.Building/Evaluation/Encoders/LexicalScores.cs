using EdgeReco.Contracts;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Building.Evaluation;

/// <summary>What the search index of a bundle makes of queries, for encoders to be added to. Made in memory.</summary>
internal sealed class LexicalScores
{
    private readonly SearchPipeline _search;
    private readonly Dictionary<string, int> _ordinals;

    /// <summary>Indexes products.</summary>
    /// <exception cref="InvalidDataException">A product does not fit into the index.</exception>
    public LexicalScores(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        _ordinals = products.Select((product, i) => (product.Id, i)).ToDictionary(StringComparer.Ordinal);
        var catalog = Retrieval.Catalog.CatalogReader.Open(Written(stream => CatalogWriter.Write(products, stream)));
        var index = SearchIndex.Open(Written(stream => SearchIndexWriter.Write(products, stream, cancellationToken)));
        _search = new SearchPipeline(catalog, index);
    }

    /// <summary>Scores of the first thousand products by ordinal, the best being 1; all others are 0.</summary>
    public void Score(string query, Span<float> scores)
    {
        scores.Clear();
        string bounded = query[..Math.Min(query.Length, SearchRequest.MaxQueryLength)];
        IReadOnlyList<SearchHit> hits = _search.Search(new SearchRequest { Query = bounded, Top = SearchEvaluator.RankingDepth }).Hits;
        double best = hits.Count == 0 ? 0 : hits.Max(hit => hit.Score);
        foreach (SearchHit hit in hits)
        {
            scores[_ordinals[hit.Product.Id]] = best > 0 ? (float)(hit.Score / best) : 0;
        }
    }

    private static ReadOnlyMemory<byte> Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
