namespace EdgeReco.Host.Store;

/// <summary>What an open store tells about itself.</summary>
internal sealed record StoreInfo
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string Path { get; init; }

    public required int Products { get; init; }

    /// <summary>BCP 47 tags, the primary language first; at least one.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217 code of the prices; null when unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Role and size of each part.</summary>
    public required IReadOnlyList<(string Role, long Bytes)> Parts { get; init; }

    /// <summary>What runs the basket model; null when the bundle has none.</summary>
    public string? ModelProvider { get; init; }

    /// <summary>
    /// The language to answer in: the one asked for, else the same language without its region (<c>zh</c> for
    /// <c>zh-CN</c>), else the primary one.
    /// </summary>
    public string Resolve(string? language)
    {
        if (language is not null)
        {
            foreach (string known in Languages)
            {
                if (known.Equals(language, StringComparison.OrdinalIgnoreCase))
                {
                    return known;
                }
            }

            int dash = language.LastIndexOf('-');
            if (dash > 0)
            {
                return Resolve(language[..dash]);
            }
        }

        return Languages[0];
    }
}
