using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Engine.Recommend;

/// <summary>Products that could take another one's place.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="similar">Lists made when the bundle was built; null where the bundle has none.</param>
/// <param name="popularity">What sells; null where nothing was sold.</param>
internal sealed class SimilarFinder(CatalogReader catalog, NeighbourIndex? similar, PopularityIndex? popularity)
{
    private const int MostListed = 256;
    private const float SameCategory = 0.1f;

    /// <summary>
    /// Writes similar products, most similar first: the list, then others of the same category from the narrowest
    /// level to the broadest, the popular ones first.
    /// </summary>
    /// <param name="product">An ordinal.</param>
    /// <param name="includeOutOfStock">Whether products that are out of stock count.</param>
    /// <param name="target">Receives as many as fit.</param>
    /// <returns>How many were written.</returns>
    public int Find(int product, bool includeOutOfStock, Span<Candidate> target)
    {
        int found = 0;
        if (similar is not null)
        {
            Span<Neighbour> listed = stackalloc Neighbour[MostListed];
            int count = similar.Read(product, listed);
            foreach (Neighbour neighbour in listed[..count])
            {
                if (found < target.Length && neighbour.Item != product && (includeOutOfStock || catalog.InStock(neighbour.Item)))
                {
                    target[found++] = new Candidate(neighbour.Item, neighbour.Weight, ReasonCode.Similar, product);
                }
            }
        }

        return found < target.Length ? FillFromCategory(product, includeOutOfStock, target, found) : found;
    }

    private int FillFromCategory(int product, bool includeOutOfStock, Span<Candidate> target, int found)
    {
        // Category numbers are in tree order: everything below a category lies between it and its end.
        int inner = catalog.Category(product);
        int innerEnd = inner;
        float score = found > 0 ? Math.Min(SameCategory, target[found - 1].Score) : SameCategory;
        for (int category = inner; category >= 0 && found < target.Length; category = catalog.Categories.Parent(category))
        {
            score *= 0.5f;
            int listed = found;
            int end = catalog.Categories.End(category);
            for (int rank = 0; rank < catalog.Count && found < target.Length; rank++)
            {
                int other = popularity is null ? rank : popularity.Ranked[rank];
                if (other == product || (uint)other >= (uint)catalog.Count)
                {
                    continue;
                }

                int at = catalog.Category(other);
                bool below = at >= category && at < end;
                bool seen = category != inner && at >= inner && at < innerEnd;
                if (below && !seen && (includeOutOfStock || catalog.InStock(other)) && !Contains(target[..listed], other))
                {
                    target[found++] = new Candidate(other, score, ReasonCode.Similar, product);
                }
            }

            inner = category;
            innerEnd = end;
        }

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
}
