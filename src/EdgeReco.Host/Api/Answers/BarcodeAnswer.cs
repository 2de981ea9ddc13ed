namespace EdgeReco.Host.Api.Answers;

/// <summary>What a barcode stands for.</summary>
/// <param name="Gtin">The canonical GTIN-14.</param>
/// <param name="Product">The product.</param>
internal sealed record BarcodeAnswer(string Gtin, ProductAnswer Product);
