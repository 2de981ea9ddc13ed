namespace EdgeReco.Engine.Golden;

/// <summary>A search and the ids it found first.</summary>
/// <param name="Query">What is typed.</param>
/// <param name="Top">Ids in order.</param>
public sealed record GoldenQuery(string Query, IReadOnlyList<string> Top);
