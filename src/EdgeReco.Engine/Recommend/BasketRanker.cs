using EdgeReco.Contracts;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Engine.Recommend;

/// <summary>
/// Ranks all products as the next one of a basket: score = model weight * model + neighbour weight *
/// ln(1 + share of the neighbours' votes / floor). Knows ordinals only. Thread-safe; allocates nothing in steady state.
/// </summary>
public sealed class BasketRanker
{
    private readonly IBasketModel? _model;
    private readonly NeighbourIndex? _neighbours;
    private readonly PopularityIndex? _popularity;
    private readonly RankWorkspacePool _pool;

    /// <summary>Puts the stages together; each may be missing.</summary>
    /// <param name="products">Products of the catalogue.</param>
    /// <param name="model">The basket model.</param>
    /// <param name="neighbours">Co-purchase neighbours.</param>
    /// <param name="popularity">What sells.</param>
    /// <param name="settings">How to put them together.</param>
    /// <exception cref="InvalidDataException">A part was made for another catalogue.</exception>
    public BasketRanker(int products, IBasketModel? model, NeighbourIndex? neighbours, PopularityIndex? popularity, RecommendSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Check("basket model", model?.ItemCount);
        Check("neighbours", neighbours?.ItemCount);
        Check("popularity", popularity?.ItemCount);
        ProductCount = products;
        Settings = settings;
        _model = model;
        _neighbours = neighbours;
        _popularity = popularity;
        _pool = new RankWorkspacePool(products);

        void Check(string part, int? items)
        {
            if (items is { } count && count != products)
            {
                throw new InvalidDataException($"{part} of {count} products, the catalogue has {products}");
            }
        }
    }

    /// <summary>Products of the catalogue.</summary>
    public int ProductCount { get; }

    /// <summary>How the stages are put together.</summary>
    public RecommendSettings Settings { get; }

    /// <summary>Ranks the products that are not in the basket.</summary>
    /// <param name="basket">Ordinals in basket order; empty means what sells at this hour.</param>
    /// <param name="at">Local shop time.</param>
    /// <param name="top">Receives ordinals, best first; ties go to the more popular product.</param>
    /// <param name="scores">Receives their scores; as long as <paramref name="top"/>.</param>
    /// <returns>How many were ranked.</returns>
    public int Rank(ReadOnlySpan<int> basket, DateTime at, Span<int> top, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, top.Length, nameof(scores));
        RankWorkspace workspace = _pool.Rent();
        try
        {
            ScoreAll(basket, at, workspace);
            foreach (int item in basket)
            {
                workspace.Scores[item] = float.NegativeInfinity;
            }

            return TopSelector.Select(workspace.Scores, _popularity is null ? [] : _popularity.Counts, top, scores);
        }
        finally
        {
            _pool.Return(workspace);
        }
    }

    /// <summary>Scores every product, those in the basket included.</summary>
    /// <param name="basket">Ordinals in basket order; empty means what sells at this hour.</param>
    /// <param name="at">Local shop time.</param>
    /// <param name="scores">Length <see cref="ProductCount"/>.</param>
    public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores)
    {
        RankWorkspace workspace = _pool.Rent();
        try
        {
            ScoreAll(basket, at, workspace);
            workspace.Scores.CopyTo(scores);
        }
        finally
        {
            _pool.Return(workspace);
        }
    }

    /// <summary>A workspace whose scores hold this basket's ranking; give it back with <see cref="Return"/>.</summary>
    internal RankWorkspace RentScored(ReadOnlySpan<int> basket, DateTime at)
    {
        RankWorkspace workspace = _pool.Rent();
        try
        {
            ScoreAll(basket, at, workspace);
            return workspace;
        }
        catch
        {
            _pool.Return(workspace);
            throw;
        }
    }

    /// <summary>Whether a basket model is there.</summary>
    internal bool HasModel => _model is not null;

    /// <summary>Whether co-purchase neighbours are there.</summary>
    internal bool HasNeighbours => _neighbours is not null;

    /// <summary>What sells; null where nothing was sold.</summary>
    internal PopularityIndex? Popularity => _popularity;

    /// <summary>Gives a workspace back.</summary>
    internal void Return(RankWorkspace workspace) => _pool.Return(workspace);

    /// <summary>What the neighbours add to a product's score.</summary>
    internal float NeighbourPart(int product, RankWorkspace workspace) =>
        Settings.NeighbourWeight * MathF.Log(1f + (workspace.Votes[product] * workspace.VoteScale));

    /// <summary>The item of the basket whose neighbours speak most for a product; -1 where none does.</summary>
    internal int StrongestVoter(ReadOnlySpan<int> basket, int product, RankWorkspace workspace)
    {
        int strongest = -1;
        float best = 0;
        int reach = _neighbours is null ? 0 : Math.Min(basket.Length, Settings.NeighbourItems);
        for (int distance = 1; distance <= reach; distance++)
        {
            int count = _neighbours!.Read(basket[^distance], workspace.Neighbours);
            foreach (Neighbour neighbour in workspace.Neighbours.AsSpan(0, count))
            {
                if (neighbour.Item == product && neighbour.Weight * DecayAt(distance) > best)
                {
                    best = neighbour.Weight * DecayAt(distance);
                    strongest = basket[^distance];
                }
            }
        }

        return strongest;
    }

    private void ScoreAll(ReadOnlySpan<int> basket, DateTime at, RankWorkspace workspace)
    {
        float[] scores = workspace.Scores;
        if (basket.IsEmpty)
        {
            ScorePopularity(at.Hour, scores);
            return;
        }

        if (_model is not null)
        {
            _model.Score(basket, scores);
            if (Settings.ModelWeight != 1f)
            {
                for (int item = 0; item < scores.Length; item++)
                {
                    scores[item] *= Settings.ModelWeight;
                }
            }
        }
        else
        {
            // With no model the neighbours decide; popularity orders what they do not know.
            ScorePopularity(at.Hour, scores);
        }

        AddNeighbours(basket, workspace);
    }

    private void ScorePopularity(int hour, float[] scores)
    {
        Array.Clear(scores);
        if (_popularity is null)
        {
            return;
        }

        // Below any product of the hour's list (whose shares are positive), the rest in order of sales.
        ReadOnlySpan<int> ranked = _popularity.Ranked;
        for (int rank = 0; rank < ranked.Length; rank++)
        {
            if ((uint)ranked[rank] < (uint)scores.Length)
            {
                scores[ranked[rank]] = -1f - ((float)rank / ranked.Length);
            }
        }

        ReadOnlySpan<int> items = _popularity.AtHour(hour, out ReadOnlySpan<float> shares);
        for (int i = 0; i < items.Length; i++)
        {
            if ((uint)items[i] < (uint)scores.Length)
            {
                scores[items[i]] = shares[i];
            }
        }
    }

    private void AddNeighbours(ReadOnlySpan<int> basket, RankWorkspace workspace)
    {
        if (_neighbours is null || Settings.NeighbourWeight <= 0)
        {
            return;
        }

        float[] votes = workspace.Votes;
        float total = 0;
        int reach = Math.Min(basket.Length, Settings.NeighbourItems);
        for (int distance = 1; distance <= reach; distance++)
        {
            float factor = DecayAt(distance);
            int count = _neighbours.Read(basket[^distance], workspace.Neighbours);
            foreach (Neighbour neighbour in workspace.Neighbours.AsSpan(0, count))
            {
                // Never zero or less, whatever a damaged part holds: zero means 'not voted for yet'.
                float vote = factor * neighbour.Weight;
                if (!(vote > 0))
                {
                    continue;
                }

                if (votes[neighbour.Item] == 0)
                {
                    workspace.Voted[workspace.VotedCount++] = neighbour.Item;
                }

                votes[neighbour.Item] += vote;
            }
        }

        foreach (int item in basket)
        {
            votes[item] = 0;
        }

        ReadOnlySpan<int> voted = workspace.Voted.AsSpan(0, workspace.VotedCount);
        foreach (int item in voted)
        {
            total += votes[item];
        }

        if (!(total > 0))
        {
            return;
        }

        workspace.VoteScale = 1f / (total * Settings.NeighbourFloor);
        foreach (int item in voted)
        {
            workspace.Scores[item] += NeighbourPart(item, workspace);
        }
    }

    private float DecayAt(int distance) => MathF.Pow(distance, -Settings.NeighbourDecay);
}
