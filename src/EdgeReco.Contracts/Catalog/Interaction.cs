namespace EdgeReco.Contracts;

/// <summary>One line of a basket: a product bought at a time. Lines of one basket keep their file order.</summary>
/// <param name="Basket">Invoice or basket key.</param>
/// <param name="ProductId">Product key, trimmed, case-sensitive.</param>
/// <param name="At">Local shop time.</param>
/// <param name="Quantity">Pieces; more than zero.</param>
public readonly record struct Interaction(string Basket, string ProductId, DateTime At, int Quantity);
