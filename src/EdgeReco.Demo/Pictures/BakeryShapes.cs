namespace EdgeReco.Demo.Pictures;

internal static class BakeryShapes
{
    public const string Table = "";
}
