namespace EdgeReco.Demo.Pictures;

internal static class CareShapes
{
    public const string Table = "";
}
