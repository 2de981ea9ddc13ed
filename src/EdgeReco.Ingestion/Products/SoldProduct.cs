using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>What the sales say about one product.</summary>
internal sealed class SoldProduct(string id)
{
    private readonly List<string> _names = [];
    private readonly List<int> _nameCounts = [];
    private readonly List<decimal> _prices = [];
    private string? _brand;
    private string? _description;
    private IReadOnlyList<string> _category = [];

    public void Add(string? name, decimal? price, string? brand, string? description, IReadOnlyList<string> category)
    {
        if (name is not null)
        {
            int i = _names.IndexOf(name);
            if (i < 0)
            {
                _names.Add(name);
                _nameCounts.Add(1);
            }
            else
            {
                _nameCounts[i]++;
            }
        }

        if (price is { } value)
        {
            _prices.Add(value);
        }

        _brand ??= brand;
        _description ??= description;
        _category = _category.Count > 0 ? _category : category;
    }

    public Product ToProduct()
    {
        _prices.Sort();
        return new Product
        {
            Id = id,
            Name = _names.Count == 0 ? id : _names[_nameCounts.IndexOf(_nameCounts.Max())],
            Brand = _brand,
            Category = _category,
            Description = _description,
            Price = _prices.Count == 0 ? null : _prices[(_prices.Count - 1) / 2],
        };
    }
}
