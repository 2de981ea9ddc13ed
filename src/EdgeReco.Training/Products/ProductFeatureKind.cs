namespace EdgeReco.Training;

/// <summary>Where a product's feature comes from.</summary>
internal enum ProductFeatureKind
{
    /// <summary>A word of the name.</summary>
    Word,

    /// <summary>The brand.</summary>
    Brand,

    /// <summary>A category down to some level.</summary>
    Category,

    /// <summary>The beginning of the id.</summary>
    IdFamily,
}
