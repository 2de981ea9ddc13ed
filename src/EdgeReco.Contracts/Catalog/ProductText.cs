namespace EdgeReco.Contracts;

/// <summary>The translatable texts of a product in one language.</summary>
public sealed record ProductText
{
    /// <summary>Name in this language.</summary>
    public required string Name { get; init; }

    /// <summary>Category path in this language, level for level beside <see cref="Product.Category"/>; empty when not translated.</summary>
    public IReadOnlyList<string> Category { get; init; } = [];

    /// <summary>Description in this language.</summary>
    public string? Description { get; init; }

    /// <summary>Sales unit in this language.</summary>
    public string? Unit { get; init; }
}
