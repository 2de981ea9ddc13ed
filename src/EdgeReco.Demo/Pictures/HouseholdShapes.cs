namespace EdgeReco.Demo.Pictures;

internal static class HouseholdShapes
{
    public const string Table = "";
}
