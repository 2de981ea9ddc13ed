using EdgeReco.Contracts;
using EdgeReco.Demo.Baskets;
using EdgeReco.Demo.Catalogue;
using EdgeReco.Demo.Pictures;
using EdgeReco.Demo.Queries;

namespace EdgeReco.Demo;

/// <summary>
/// Generates the demo store: the assortment of a neighbourhood supermarket with a small electronics and household
/// corner, a picture for every product, and a year of baskets. The same options give the same store on every machine:
/// all arithmetic is on integers, all orders are ordinal, and the random numbers are its own (see <c>Sampling/</c>).
/// </summary>
public static class DemoStoreGenerator
{
    /// <summary>Generates a store.</summary>
    /// <param name="options">What to make.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of baskets is negative.</exception>
    public static DemoStore Generate(DemoStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Baskets);

        var gallery = new PictureGallery();
        IReadOnlyList<Article> articles = Assortment.Build(gallery, options.Seed);
        IReadOnlyList<Interaction> interactions = new BasketGenerator(articles, options.Seed).Generate(options.Baskets);
        return new DemoStore
        {
            Products = [.. articles.Select(a => a.Product)],
            Interactions = interactions,
            Ratings = RatingBook.Write(articles),
            Pictures = gallery.Pictures,
        };
    }
}
