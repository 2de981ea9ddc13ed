namespace EdgeReco.Contracts;

/// <summary>What a <see cref="Suggestion"/> leads to.</summary>
public enum SuggestionKind
{
    /// <summary>A completed query.</summary>
    Query,

    /// <summary>One product.</summary>
    Product,

    /// <summary>A category.</summary>
    Category,

    /// <summary>A brand.</summary>
    Brand,
}
