namespace EdgeReco.Ingestion;

/// <summary>
/// Says which columns of a source become which fields of a product or an interaction. Built in are <c>icecat</c>,
/// <c>online-retail</c>, <c>gtin</c>, <c>barcodes</c> and <c>edgereco</c> (our own shape); any other is a small JSON file.
/// </summary>
public sealed class Mapping
{
    internal Mapping(string name, CatalogMapping? catalog, InteractionMapping? interactions)
    {
        Name = name;
        Catalog = catalog;
        Interactions = interactions;
    }

    /// <summary>The mapping's name.</summary>
    public string Name { get; }

    /// <summary>Whether it maps products.</summary>
    public bool HasCatalog => Catalog is not null;

    /// <summary>Whether it maps interactions.</summary>
    public bool HasInteractions => Interactions is not null;

    /// <summary>Whether its products are taken from sales.</summary>
    public bool IsSales => Catalog is { FromSales: true };

    /// <summary>ISO 4217 code of the prices; null when the mapping does not know.</summary>
    public string? Currency => Catalog?.Currency;

    /// <summary>BCP 47 tag of the texts; null when the mapping does not know.</summary>
    public string? Language => Catalog?.Language;

    internal CatalogMapping? Catalog { get; }

    internal InteractionMapping? Interactions { get; }

    /// <summary>Finds a mapping by the name of a built-in one, or reads a mapping file.</summary>
    /// <param name="nameOrPath">A name of <see cref="BuiltInMappings.Names"/>, or a path.</param>
    /// <exception cref="SourceException">There is no such mapping, or the file is no valid mapping.</exception>
    public static Mapping Load(string nameOrPath)
    {
        ArgumentNullException.ThrowIfNull(nameOrPath);
        return BuiltInMappings.Find(nameOrPath) ?? MappingParser.ParseFile(nameOrPath);
    }
}
