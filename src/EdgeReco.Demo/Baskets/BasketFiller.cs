using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Baskets;

/// <summary>Chooses the articles of a basket.</summary>
internal sealed class BasketFiller(IReadOnlyList<Article> articles, Seasons seasons, Complements complements)
{
    /// <summary>Walks through a mission's slots.</summary>
    public void Run(Basket basket, IReadOnlyList<Slot> slots)
    {
        foreach (Slot slot in slots)
        {
            int season = seasons.Factor(slot.Articles[0], basket.Month);
            if (basket.Random.Chance(Math.Min(980, slot.Permille * season / 5)))
            {
                for (int count = basket.Random.Between(slot.Min, slot.Max); count > 0; count--)
                {
                    Add(basket, slot.Articles);
                }
            }
        }
    }

    /// <summary>Adds one of the articles, and perhaps what goes with it; nothing when the household wants none of them.</summary>
    public void Add(Basket basket, IReadOnlyList<int> candidates)
    {
        if (basket.Items.Count >= Basket.Capacity)
        {
            return;
        }

        int[] weights = new int[candidates.Count];
        bool any = false;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = Weight(basket, candidates[i]);
            any |= weights[i] > 0;
        }

        if (!any)
        {
            return;
        }

        int item = candidates[basket.Random.Pick(weights)];
        basket.Items.Add(item);
        basket.Brands.Add(articles[item].Brand.Index);
        basket.Rows.Add(articles[item].Row);
        foreach ((IReadOnlyList<int> also, int permille) in complements.Of(item))
        {
            if (basket.Random.Chance(permille) && !basket.Items.Any(also.Contains))
            {
                Add(basket, also);
            }
        }
    }

    private int Weight(Basket basket, int item)
    {
        if (basket.Items.Contains(item))
        {
            return 0;
        }

        Article article = articles[item];
        int weight = basket.Household.Weight(article) * seasons.Factor(item, basket.Month) / 5;
        weight *= basket.Brands.Contains(article.Brand.Index) ? 2 : 1;
        // The same thing again by another brand or in another size is rare.
        return basket.Rows.Contains(article.Row) ? weight / 12 : weight;
    }
}
