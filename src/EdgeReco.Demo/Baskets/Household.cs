using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Baskets;

/// <summary>
/// Who shops: lasting tastes that make an article more or less likely. It is known to the generator only; the
/// baskets carry no customer.
/// </summary>
/// <param name="number">Which household; all else follows from it.</param>
/// <param name="seed">Seed of the store.</param>
internal sealed class Household(int number, ulong seed)
{
    /// <summary>Households around the shop.</summary>
    public const int Count = 2_400;

    private readonly bool _organic = Hash(seed, number, 1) % 100 < 13;
    private readonly bool _vegan = Hash(seed, number, 2) % 100 < 6;
    private readonly bool _lactoseFree = Hash(seed, number, 3) % 100 < 6;
    private readonly int _purse = (int)(Hash(seed, number, 4) % 100);

    // Every household swears by one brand in seven.
    private readonly bool[] _loyalTo = [.. Brands.All.Select(b => Hash(seed, number, 100 + (ulong)b.Index) % 7 == 0)];

    /// <summary>What its tastes make of an article's popularity; 0 for what it never buys.</summary>
    public int Weight(Article article)
    {
        int weight = article.Popularity;
        if (_vegan && article.IsAnimal)
        {
            return 0;
        }

        weight *= _vegan && article.IsVegan ? 3 : 1;
        weight *= _organic && article.IsOrganic ? 6 : 1;
        weight *= _lactoseFree && article.IsLactoseFree ? 10 : 1;
        weight *= _purse < 30 && article.Brand.Tier == PriceTier.Value ? 3 : 1;
        weight *= _purse >= 85 && article.Brand.Tier == PriceTier.Premium ? 3 : 1;
        return weight * (_loyalTo[article.Brand.Index] ? 4 : 1);
    }

    // SplitMix64's finalizer (G. Steele, D. Lea and C. Flood, 2014).
    private static ulong Hash(ulong seed, int number, ulong what)
    {
        unchecked
        {
            ulong z = seed + ((ulong)number * 0x9E3779B97F4A7C15) + (what * 0xD1B54A32D192ED03);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (z ^ (z >> 31)) >> 8;
        }
    }
}
