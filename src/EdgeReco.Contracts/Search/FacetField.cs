namespace EdgeReco.Contracts;

/// <summary>What search results can be counted and filtered by.</summary>
public enum FacetField
{
    /// <summary>Brand.</summary>
    Brand,

    /// <summary>Category path; a filter on <c>Food/Dairy</c> takes everything below it.</summary>
    Category,

    /// <summary>Price.</summary>
    Price,

    /// <summary>Whether the product is in stock.</summary>
    Stock,
}
