namespace EdgeReco.Demo.Pictures;

internal static class ElectronicShapes
{
    public const string Table = "";
}
