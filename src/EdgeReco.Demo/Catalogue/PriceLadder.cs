namespace EdgeReco.Demo.Catalogue;

/// <summary>
/// Prices that shops use: below one a last digit of 5 or 9, up to ten a last digit of 9, up to thirty .49 or .99,
/// above that .99.
/// </summary>
internal static class PriceLadder
{
    /// <summary>The price point nearest to an amount in cents; the lower one of two equally near.</summary>
    public static int Nearest(int cents)
    {
        int down = cents;
        while (!IsPoint(down) && down > 5)
        {
            down--;
        }

        int up = Math.Max(cents, 5);
        while (!IsPoint(up))
        {
            up++;
        }

        return up - cents < cents - down || !IsPoint(down) ? up : down;
    }

    /// <summary>The price point below one; never below 0.05.</summary>
    public static int Below(int cents)
    {
        do
        {
            cents--;
        }
        while (cents > 5 && !IsPoint(cents));

        return Math.Max(cents, 5);
    }

    /// <summary>A table price at a brand's level, on the ladder.</summary>
    public static int At(int cents, PriceTier tier) => tier switch
    {
        PriceTier.Value => Nearest(cents * 82 / 100),
        PriceTier.Premium => Nearest(cents * 124 / 100),
        _ => Nearest(cents),
    };

    private static bool IsPoint(int cents) => cents switch
    {
        < 100 => cents % 10 is 5 or 9,
        < 1000 => cents % 10 == 9,
        < 3000 => cents % 100 is 49 or 99,
        _ => cents % 100 == 99,
    };
}
