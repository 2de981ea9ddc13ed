namespace EdgeReco.Training;

/// <summary>What sells, overall and by the hour of the day.</summary>
public sealed class HourlyPopularity
{
    private const int Hours = 24;

    /// <summary>Sales that the overall shares count for in each hour's shares.</summary>
    private const double Smoothing = 500;

    private HourlyPopularity(int[] counts, int[] ranked, (int, float)[][] hours)
    {
        Counts = counts;
        Ranked = ranked;
        ByHour = hours;
    }

    /// <summary>For each product the baskets that hold it.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>All products, most popular first: by sales, recent ones counting more.</summary>
    public IReadOnlyList<int> Ranked { get; }

    /// <summary>For each hour the products that sell best and their shares, best first.</summary>
    public IReadOnlyList<IReadOnlyList<(int Item, float Share)>> ByHour { get; }

    /// <summary>Counts sales. An hour's neighbours count half in it, and few sales are smoothed towards all hours.</summary>
    /// <param name="log">Baskets.</param>
    /// <param name="halfLifeDays">Days after which a basket counts half; 0 counts all alike.</param>
    /// <param name="listed">Products listed for each hour.</param>
    public static HourlyPopularity Build(BasketLog log, double halfLifeDays, int listed)
    {
        ArgumentNullException.ThrowIfNull(log);
        int products = log.ProductCount;
        int[] counts = new int[products];
        double[] overall = new double[products];
        double[] hourly = new double[Hours * products];
        DateTime last = log.LastTime;
        for (int basket = 0; basket < log.Count; basket++)
        {
            DateTime at = log.TimeOf(basket);
            double weight = Recency.Weight(at, last, halfLifeDays);
            foreach (int item in log[basket])
            {
                counts[item]++;
                overall[item] += weight;
                hourly[(at.Hour * products) + item] += weight;
                hourly[((at.Hour + 1) % Hours * products) + item] += weight / 2;
                hourly[((at.Hour + Hours - 1) % Hours * products) + item] += weight / 2;
            }
        }

        int[] ranked = Rank(overall, counts);
        var hours = new (int, float)[Hours][];
        double total = Math.Max(1e-9, overall.Sum());
        double[] shares = new double[products];
        for (int hour = 0; hour < Hours; hour++)
        {
            ReadOnlySpan<double> sales = hourly.AsSpan(hour * products, products);
            double sum = 0;
            foreach (double value in sales)
            {
                sum += value;
            }

            for (int item = 0; item < products; item++)
            {
                shares[item] = (sales[item] + (Smoothing * overall[item] / total)) / (sum + Smoothing);
            }

            int[] order = Rank(shares, counts);
            hours[hour] = [.. order.Take(Math.Min(listed, products)).Select(item => (item, (float)shares[item]))];
        }

        return new HourlyPopularity(counts, ranked, hours);
    }

    private static int[] Rank(double[] values, int[] counts)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(order, (a, b) =>
            values[a] != values[b] ? values[b].CompareTo(values[a])
            : counts[a] != counts[b] ? counts[b].CompareTo(counts[a])
            : a.CompareTo(b));
        return order;
    }
}
