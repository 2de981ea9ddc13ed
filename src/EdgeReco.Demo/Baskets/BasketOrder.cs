using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Baskets;

/// <summary>
/// The order in which things are put in: half as they came to mind, half as the aisles are walked, and a little chance.
/// </summary>
internal sealed class BasketOrder(IReadOnlyList<Article> articles)
{
    private readonly int[] _walk = [.. articles.Select(a => (a.Row.Leaf.Aisle * 10) + (a.Row.Leaf.Shelf - 'A'))];

    public IReadOnlyList<int> Arrange(Basket basket)
    {
        int count = basket.Items.Count;
        int[] byAisle = [.. basket.Items.OrderBy(item => _walk[item])];
        var keys = new int[count];
        for (int i = 0; i < count; i++)
        {
            int walked = Array.IndexOf(byAisle, basket.Items[i]);
            keys[i] = (((i + walked) * 500) + basket.Random.Next(1500)) / 2;
        }

        int[] order = [.. Enumerable.Range(0, count).OrderBy(i => keys[i])];
        return [.. order.Select(i => basket.Items[i])];
    }
}
