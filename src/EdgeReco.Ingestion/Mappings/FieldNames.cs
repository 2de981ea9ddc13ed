namespace EdgeReco.Ingestion;

/// <summary>The fields that a mapping can fill.</summary>
internal static class FieldNames
{
    public const string Id = "id";
    public const string Name = "name";
    public const string Brand = "brand";
    public const string Category = "category";
    public const string Description = "description";
    public const string Unit = "unit";
    public const string Price = "price";
    public const string Aisle = "aisle";
    public const string Shelf = "shelf";
    public const string Stock = "stock";
    public const string Gtins = "gtins";
    public const string Picture = "picture";
    public const string Basket = "basket";
    public const string ProductId = "product_id";
    public const string At = "at";
    public const string Quantity = "quantity";

    /// <summary>Fields of a product; <c>at</c> only counts for products taken from sales.</summary>
    public static readonly IReadOnlyList<string> Product =
        [Id, Name, Brand, Category, Description, Unit, Price, Aisle, Shelf, Stock, Gtins, Picture, At];

    public static readonly IReadOnlyList<string> Interaction = [Basket, ProductId, At, Quantity];

    public static readonly IReadOnlyList<string> Translation = [Name, Category, Description, Unit];
}
