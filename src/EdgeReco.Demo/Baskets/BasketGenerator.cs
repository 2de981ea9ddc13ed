using System.Globalization;
using EdgeReco.Contracts;
using EdgeReco.Demo.Catalogue;
using EdgeReco.Demo.Sampling;

namespace EdgeReco.Demo.Baskets;

/// <summary>
/// Simulates a year of shopping. A basket is a mission on a day at an hour by a household; see the project's README for
/// the model. Every basket has a random stream of its own, so one change leaves the other baskets as they were.
/// </summary>
internal sealed class BasketGenerator
{
    private const ulong FirstBasketStream = 1_000;

    private readonly ulong _seed;
    private readonly IReadOnlyList<Article> _articles;
    private readonly IReadOnlyList<Mission> _missions;
    private readonly int[] _everything;
    private readonly int[] _missionWeights;
    private readonly int[] _dayWeights;
    private readonly BasketFiller _filler;
    private readonly BasketOrder _order;

    public BasketGenerator(IReadOnlyList<Article> articles, ulong seed)
    {
        _seed = seed;
        _articles = articles;
        var index = new ArticleIndex(articles);
        _missions = MissionTable.Read(Missions.Table, index);
        _everything = [.. Enumerable.Range(0, articles.Count)];
        _filler = new BasketFiller(articles, new Seasons(index, articles.Count), new Complements(index, articles.Count));
        _order = new BasketOrder(articles);
        _missionWeights = new int[Calendar.Days * _missions.Count];
        _dayWeights = new int[Calendar.Days];
        WeighDays();
    }

    /// <summary>Generates baskets in order of time.</summary>
    public IReadOnlyList<Interaction> Generate(int baskets)
    {
        var drawn = new (DateTime At, int Index, IReadOnlyList<Interaction> Lines)[baskets];
        for (int i = 0; i < baskets; i++)
        {
            var random = new Pcg32(_seed, FirstBasketStream + (ulong)i);
            int day = random.Pick(_dayWeights);
            Mission mission = PickMission(day, random);
            DateTime at = Calendar.First.AddDays(day).ToDateTime(default)
                .AddHours(Calendar.OpensAt + random.Pick([.. mission.Hours]))
                .AddSeconds(random.Next(3600));
            drawn[i] = (at, i, Fill(mission, day, at, random));
        }

        Array.Sort(drawn, (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Index.CompareTo(b.Index));
        var lines = new List<Interaction>(baskets * 9);
        for (int i = 0; i < baskets; i++)
        {
            string basket = string.Create(CultureInfo.InvariantCulture, $"B{i + 1:D6}");
            lines.AddRange(drawn[i].Lines.Select(line => line with { Basket = basket }));
        }

        return lines;
    }

    private Mission PickMission(int day, Pcg32 random) =>
        _missions[random.Pick(_missionWeights.AsSpan(day * _missions.Count, _missions.Count))];

    private List<Interaction> Fill(Mission mission, int day, DateTime at, Pcg32 random)
    {
        var household = new Household(random.Next(Household.Count), _seed);
        var basket = new Basket(at.Month, household, random);
        _filler.Run(basket, mission.Slots);
        if (random.Chance(140))
        {
            // An errand on the way: the first things of another mission of the day.
            _filler.Run(basket, [.. PickMission(day, random).Slots.Take(3)]);
        }

        for (int extras = random.Chance(330) ? random.Between(1, 2) : 0; extras > 0; extras--)
        {
            _filler.Add(basket, _everything);
        }

        if (basket.Items.Count == 0)
        {
            _filler.Add(basket, mission.Slots[0].Articles);
        }

        if (basket.Items.Count == 0)
        {
            _filler.Add(basket, _everything);
        }

        return [.. _order.Arrange(basket).Select(item => new Interaction("", _articles[item].Product.Id, at, Quantity(item, random)))];
    }

    private int Quantity(int item, Pcg32 random)
    {
        int roll = random.Next(100);
        return _articles[item].Product.Price < 1.6m
            ? roll < 66 ? 1 : roll < 88 ? 2 : roll < 97 ? random.Between(3, 4) : 6
            : roll < 90 ? 1 : roll < 98 ? 2 : 3;
    }

    private void WeighDays()
    {
        for (int d = 0; d < Calendar.Days; d++)
        {
            DateOnly day = Calendar.First.AddDays(d);
            int busyness = Calendar.Busyness(day);
            int sum = 0;
            for (int m = 0; m < _missions.Count; m++)
            {
                Mission mission = _missions[m];
                bool inWindow = mission.Window is not { } w || (day >= w.From && day <= w.Until);
                int weight = inWindow ? mission.Weight * mission.Months[day.Month - 1] * mission.Days[Calendar.Weekday(day)] : 0;
                _missionWeights[(d * _missions.Count) + m] = weight;
                sum += weight;
            }

            _dayWeights[d] = sum * busyness / 100;
        }
    }
}
