using EdgeReco.Demo.Catalogue.Tables;

namespace EdgeReco.Demo.Catalogue;

/// <summary>The departments in the order of the shop; ids depend on it, so new tables go to the end.</summary>
internal static class Departments
{
    public static IReadOnlyList<string> Tables { get; } =
    [
        Dairy.Table,
        AsianPantry.Table,
    ];
}
