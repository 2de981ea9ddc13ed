namespace EdgeReco.Ingestion;

/// <summary>Longest texts and lists that a product may have, in UTF-16 units and elements.</summary>
internal static class TextLimits
{
    public const int Code = 128;
    public const int Name = 1_000;
    public const int Short = 500;
    public const int Description = 50_000;
    public const int AttributeValue = 10_000;
    public const int Levels = 12;
    public const int Gtins = 256;
    public const int Attributes = 1_000;
    public const int Translations = 32;
}
