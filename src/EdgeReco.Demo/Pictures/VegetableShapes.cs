namespace EdgeReco.Demo.Pictures;

internal static class VegetableShapes
{
    public const string Table = "";
}
