namespace EdgeReco.Engine.Golden;

/// <summary>A basket and the ids recommended first.</summary>
/// <param name="Items">Ids in the basket, in order.</param>
/// <param name="At">Shop time of the question.</param>
/// <param name="Top">Ids in order.</param>
public sealed record GoldenBasket(IReadOnlyList<string> Items, DateTime At, IReadOnlyList<string> Top);
