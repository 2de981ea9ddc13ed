using EdgeReco.Contracts;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Api.Answers;

/// <summary>Puts products into one language.</summary>
internal readonly struct ProductMapper(IStore store, string language)
{
    /// <summary>The product as it is answered.</summary>
    public ProductAnswer Map(Product product)
    {
        ProductText? text = product.Translations.GetValueOrDefault(language);
        return new ProductAnswer
        {
            Id = product.Id,
            Name = text?.Name ?? product.Name,
            Brand = product.Brand,
            Category = text is { Category.Count: > 0 } ? text.Category : product.Category,
            CategoryPath = product.Category.Count > 0 ? store.CategoryPath(product.Id) : null,
            Description = text?.Description ?? product.Description,
            Unit = text?.Unit ?? product.Unit,
            Price = product.Price,
            Currency = store.Info.Currency,
            Aisle = product.Aisle,
            Shelf = product.Shelf,
            Stock = product.Stock,
            InStock = product.InStock,
            Gtins = product.Gtins,
            Attributes = product.Attributes,
            Picture = product.Picture is null ? null : $"/v1/products/{Uri.EscapeDataString(product.Id)}/picture",
        };
    }
}
