namespace EdgeReco.Engine.Golden;

/// <summary>Questions with the answers they had when the bundle was built; replayed before the bundle may serve.</summary>
public sealed record GoldenSet
{
    /// <summary>Most questions of either kind that are read.</summary>
    public const int MaxQuestions = 256;

    /// <summary>
    /// Share of the recorded ids, over all questions, that must come back; 0.9 by default.
    /// Not 1: two processors may order near ties of a quantized model differently.
    /// </summary>
    public double MinimumOverlap { get; init; } = 0.9;

    /// <summary>Searches.</summary>
    public IReadOnlyList<GoldenQuery> Queries { get; init; } = [];

    /// <summary>Baskets.</summary>
    public IReadOnlyList<GoldenBasket> Baskets { get; init; } = [];
}
