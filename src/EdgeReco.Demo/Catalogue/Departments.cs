using EdgeReco.Demo.Catalogue.Tables;

namespace EdgeReco.Demo.Catalogue;

/// <summary>The departments in the order of the shop; ids depend on it, so new tables go to the end.</summary>
internal static class Departments
{
    public static IReadOnlyList<string> Tables { get; } =
    [
        Produce.Table,
        Bakery.Table,
        MeatFish.Table,
        Dairy.Table,
        Pantry.Table,
        Breakfast.Table,
        AsianPantry.Table,
        AsianStaples.Table,
        Snacks.Table,
        Drinks.Table,
        Frozen.Table,
        BabyPets.Table,
        Care.Table,
        Cleaning.Table,
        Home.Table,
        Electronics.Table,
        Stationery.Table,
    ];
}
