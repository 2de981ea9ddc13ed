namespace EdgeReco.Contracts;

/// <summary>A named attribute of a product, such as <c>colour: Black</c>.</summary>
/// <param name="Name">Name as shown to people.</param>
/// <param name="Value">Value as text.</param>
public readonly record struct ProductAttribute(string Name, string Value);
