using EdgeReco.Contracts;
using EdgeReco.Engine.Reasons;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Engine.Recommend;

/// <summary>
/// Recommendation from basket to answer: model and neighbours together (or what sells at this hour for an empty
/// basket) -> in stock and not in the basket -> some diversity -> reasons. Thread-safe.
/// </summary>
public sealed class RecommendPipeline
{
    private const int LongestId = 256;
    private readonly CatalogReader _catalog;
    private readonly RecommendParts _parts;
    private readonly BasketRanker _ranker;
    private readonly CandidateCollector _collector;
    private readonly SimilarFinder _similar;
    private readonly TimeProvider _time;
    private readonly string[] _missing;

    /// <summary>Puts the parts together.</summary>
    /// <param name="parts">Parts of one bundle.</param>
    /// <param name="time">The shop's clock; null means the system's.</param>
    /// <exception cref="InvalidDataException">A part was made for another catalogue.</exception>
    public RecommendPipeline(RecommendParts parts, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Similar is { } similar && similar.ItemCount != parts.Catalog.Count)
        {
            throw new InvalidDataException($"similar products of {similar.ItemCount} products, the catalogue has {parts.Catalog.Count}");
        }

        _parts = parts;
        _catalog = parts.Catalog;
        _time = time ?? TimeProvider.System;
        _ranker = new BasketRanker(_catalog.Count, parts.Model, parts.Neighbours, parts.Popularity, parts.Settings);
        _collector = new CandidateCollector(_catalog, _ranker);
        _similar = new SimilarFinder(_catalog, parts.Similar, parts.Popularity);
        _missing = Missing(parts);
    }

    /// <summary>The ranking alone, by ordinals, without stock and diversity: what an evaluation measures.</summary>
    public BasketRanker Ranker => _ranker;

    /// <summary>Recommends products that go with a basket, with what was looked at, or with the hour.</summary>
    /// <param name="request">The request, within the bounds that <see cref="RecommendRequest"/> names.</param>
    /// <exception cref="ArgumentException">A value of the request is out of its bounds.</exception>
    public RecommendResult Recommend(RecommendRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Top, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Top, RecommendRequest.MaxTop, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Basket.Count, RecommendRequest.MaxBasket, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Viewed.Count, RecommendRequest.MaxBasket, nameof(request));
        long started = _time.GetTimestamp();
        DateTime at = request.At ?? _time.GetLocalNow().DateTime;
        Span<int> basketBuffer = stackalloc int[request.Basket.Count];
        Span<int> viewedBuffer = stackalloc int[request.Viewed.Count];
        ReadOnlySpan<int> basket = Resolve(request.Basket, basketBuffer, out int unknown);
        ReadOnlySpan<int> viewed = Resolve(request.Viewed, viewedBuffer, out int unknownViewed);

        // What was looked at stands in for a basket until there is one.
        ReadOnlySpan<int> context = basket.IsEmpty ? viewed : basket;
        Span<Candidate> candidates = stackalloc Candidate[Math.Min(_catalog.Count, (request.Top * 2) + 20)];
        RecommendedItem[] items;
        RankWorkspace workspace = _ranker.RentScored(context, at);
        try
        {
            int count = context.IsEmpty || _ranker.HasModel || _ranker.HasNeighbours
                ? _collector.Collect(context, context, at, request.IncludeOutOfStock, workspace, candidates)
                : FromCatalogue(context, request.IncludeOutOfStock, candidates);
            count = DiversityFilter.Choose(_catalog, candidates[..count], request.Top, _ranker.Settings.Diversity);
            items = new RecommendedItem[count];
            for (int i = 0; i < count; i++)
            {
                items[i] = Write(candidates[i], request.Language, request.Explain ? Explain(candidates[i], context, workspace) : []);
            }
        }
        finally
        {
            _ranker.Return(workspace);
        }

        return new RecommendResult
        {
            Items = items,
            Unknown = unknown + unknownViewed,
            Skipped = _missing,
            Took = _time.GetElapsedTime(started),
        };
    }

    /// <summary>Products that could take a product's place, those in stock only.</summary>
    /// <param name="productId">The product's id.</param>
    /// <param name="top">Products to return, 1 to <see cref="RecommendRequest.MaxTop"/>.</param>
    /// <param name="language">Language of the texts; null means the store's primary language.</param>
    /// <returns>Null when the id is unknown.</returns>
    public RecommendResult? Similar(string productId, int top, string? language)
    {
        ArgumentNullException.ThrowIfNull(productId);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top, RecommendRequest.MaxTop);
        long started = _time.GetTimestamp();
        if (!TryFind(productId, out int product))
        {
            return null;
        }

        Span<Candidate> candidates = stackalloc Candidate[top];
        int count = _similar.Find(product, includeOutOfStock: false, candidates);
        var items = new RecommendedItem[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = Write(candidates[i], language, []);
        }

        return new RecommendResult
        {
            Items = items,
            Skipped = _parts.Similar is null ? ["similar"] : [],
            Took = _time.GetElapsedTime(started),
        };
    }

    private int FromCatalogue(ReadOnlySpan<int> context, bool includeOutOfStock, Span<Candidate> target)
    {
        // Nothing was sold yet: each item in turn, the last one first, lends what is like it.
        int found = 0;
        int share = Math.Max(1, target.Length / context.Length);
        Span<Candidate> alike = stackalloc Candidate[target.Length];
        for (int distance = 1; distance <= context.Length && found < target.Length; distance++)
        {
            int count = _similar.Find(context[^distance], includeOutOfStock, alike[..Math.Min(alike.Length, share + context.Length)]);
            int taken = 0;
            foreach (Candidate candidate in alike[..count])
            {
                if (taken < share && found < target.Length && !context.Contains(candidate.Product) && !Contains(target[..found], candidate.Product))
                {
                    target[found++] = candidate;
                    taken++;
                }
            }
        }

        target[..found].Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Product.CompareTo(b.Product));
        return found;
    }

    private static bool Contains(ReadOnlySpan<Candidate> candidates, int product)
    {
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Product == product)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<int> Resolve(IReadOnlyList<string> ids, Span<int> buffer, out int unknown)
    {
        int count = 0;
        unknown = 0;
        for (int i = 0; i < ids.Count; i++)
        {
            if (!TryFind(ids[i], out int product))
            {
                unknown++;
            }
            else if (!buffer[..count].Contains(product))
            {
                buffer[count++] = product;
            }
        }

        return buffer[..count];
    }

    private bool TryFind(string? id, out int product)
    {
        product = -1;
        return id is { Length: > 0 and <= LongestId } && _catalog.TryFind(id, out product);
    }

    private RecommendedItem Write(in Candidate candidate, string? language, IReadOnlyList<ScorePart> explanation)
    {
        Reason reason = candidate.Because >= 0
            ? ReasonTexts.Write(candidate.Code, language, _catalog.Read(candidate.Because, language).Name, [_catalog.GetId(candidate.Because)])
            : ReasonTexts.Write(candidate.Code, language);
        return new RecommendedItem
        {
            Product = _catalog.Read(candidate.Product, language),
            Score = candidate.Score,
            Reason = reason,
            Explanation = explanation,
        };
    }

    private ScorePart[] Explain(in Candidate candidate, ReadOnlySpan<int> context, RankWorkspace workspace)
    {
        if (candidate.Code == ReasonCode.Similar)
        {
            return [new ScorePart("similar", candidate.Score)];
        }

        if (context.IsEmpty)
        {
            return [new ScorePart("popularity", candidate.Score)];
        }

        float neighbours = _ranker.NeighbourPart(candidate.Product, workspace);
        return [new ScorePart(_ranker.HasModel ? "basket_model" : "popularity", candidate.Score - neighbours), new ScorePart("neighbours", neighbours)];
    }

    private static string[] Missing(RecommendParts parts)
    {
        var missing = new List<string>();
        Add(parts.Model, "basket_model");
        Add(parts.Neighbours, "neighbours");
        Add(parts.Popularity, "popularity");
        return [.. missing];

        void Add(object? part, string name)
        {
            if (part is null)
            {
                missing.Add(name);
            }
        }
    }
}
