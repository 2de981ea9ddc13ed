namespace EdgeReco.Demo.Baskets;

/// <summary>Seasons of goods and what goes with what.</summary>
internal static class SeasonTable
{
    /// <summary>A digit a month, January first; 5 is average, 0 is never.</summary>
    public const string Months = """
        Flavoured Milk 334567876543
        """;

    /// <summary>Article, then what is taken along, of 1,000 times.</summary>
    public const string Complements = """
        Hot Pot Bases > Dipping Sauces 300; Lamb & Beef Slices 300
        """;
}
