namespace EdgeReco.Contracts;

/// <summary>Why a product is shown: the same inputs always give the same reason.</summary>
/// <param name="Code">What speaks for it.</param>
/// <param name="Text">One short sentence for the shopper, in the answer's language.</param>
/// <param name="Because">Ids of the products that led to it (in the basket, or the one looked at); may be empty.</param>
public sealed record Reason(ReasonCode Code, string Text, IReadOnlyList<string> Because);
