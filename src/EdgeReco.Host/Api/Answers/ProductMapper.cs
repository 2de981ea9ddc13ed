using EdgeReco.Contracts;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Api.Answers;

/// <summary>Turns the engine's products into answers.</summary>
internal readonly struct ProductMapper(IStore store)
{
    /// <summary>The product as it is answered; its texts are in the answer's language already.</summary>
    public ProductAnswer Map(Product product) => new()
    {
        Id = product.Id,
        Name = product.Name,
        Brand = product.Brand,
        Category = product.Category,
        CategoryPath = product.Category.Count > 0 ? store.CategoryPath(product.Id) : null,
        Description = product.Description,
        Unit = product.Unit,
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
