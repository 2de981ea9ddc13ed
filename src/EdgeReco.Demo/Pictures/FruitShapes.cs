namespace EdgeReco.Demo.Pictures;

internal static class FruitShapes
{
    public const string Table = "";
}
