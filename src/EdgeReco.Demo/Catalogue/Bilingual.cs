namespace EdgeReco.Demo.Catalogue;

/// <summary>One text in both languages of the store.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Simplified Chinese.</param>
internal readonly record struct Bilingual(string En, string Zh)
{
    /// <summary>Reads <c>English|中文</c>.</summary>
    public static Bilingual Parse(string text)
    {
        string[] parts = text.Split('|', StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } en, { Length: > 0 } zh]
            ? new Bilingual(en, zh)
            : throw new FormatException($"'{text}' is not 'English|Chinese'.");
    }
}
