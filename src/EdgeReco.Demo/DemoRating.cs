namespace EdgeReco.Demo;

/// <summary>How well a product answers a query.</summary>
/// <param name="Query">What a shopper types.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Grade">3: just this, 2: this will do, 1: near it.</param>
public readonly record struct DemoRating(string Query, string ProductId, int Grade);
