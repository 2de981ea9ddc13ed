namespace EdgeReco.Ingestion;

/// <summary>The common shape of BCP 47 tags: two or three letters, then subtags of two to eight letters or digits.</summary>
internal static class LanguageTag
{
    public static bool IsValid(string tag)
    {
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
