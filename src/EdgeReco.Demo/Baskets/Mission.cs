namespace EdgeReco.Demo.Baskets;

/// <summary>A reason to go shopping.</summary>
internal sealed class Mission
{
    public required string Name { get; init; }

    /// <summary>Share among the baskets of an average day.</summary>
    public required int Weight { get; init; }

    /// <summary>Relative weight of each month, January first; 5 is average.</summary>
    public required IReadOnlyList<int> Months { get; init; }

    /// <summary>Relative weight of each day, Monday first; 5 is average.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>Relative weight of each opening hour, 07:00 first.</summary>
    public required IReadOnlyList<int> Hours { get; init; }

    /// <summary>First and last day on which it happens, or null for all year.</summary>
    public (DateOnly From, DateOnly Until)? Window { get; init; }

    /// <summary>What is bought, in the order in which people think of it.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }
}
