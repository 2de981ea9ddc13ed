using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Commands;

/// <summary>Baskets of the bundle's own products.</summary>
internal static class RecommendWorkload
{
    private const int Products = 1000;
    private const int Baskets = 2000;
    private const int LargestBasket = 8;
    private const int EmptyEvery = 20;

    public static Action<int> Create(StoreEngine store)
    {
        string[] ids = [.. StoreAccess.Sample(store, Products).Select(product => product.Id)];
        if (ids.Length == 0)
        {
            throw new UserErrorException("the bundle has no products to recommend for");
        }

        var random = new Random(1);
        var noon = new DateTime(2026, 5, 1, 12, 0, 0);
        var requests = new RecommendRequest[Baskets];
        for (int i = 0; i < requests.Length; i++)
        {
            int size = i % EmptyEvery == 0 ? 0 : random.Next(1, LargestBasket + 1);
            requests[i] = new RecommendRequest { Basket = [.. Enumerable.Range(0, size).Select(_ => ids[random.Next(ids.Length)])], At = noon };
        }

        return i => store.Recommend(requests[i % requests.Length]);
    }
}
