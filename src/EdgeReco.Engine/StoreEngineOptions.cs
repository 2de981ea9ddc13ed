using EdgeReco.Contracts;

namespace EdgeReco.Engine;

/// <summary>What a <see cref="StoreEngine"/> needs from its surroundings.</summary>
public sealed record StoreEngineOptions
{
    /// <summary>Opens the bundle's models; null leaves them out, and recommendation does without.</summary>
    public IBasketModelLoader? ModelLoader { get; init; }

    /// <summary>Opens the bundle's query encoder; null leaves it out, and search does with words alone.</summary>
    public IQueryEncoderLoader? EncoderLoader { get; init; }

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the golden set must give its recorded answers before the bundle may serve; true by default.</summary>
    public bool ReplayGolden { get; init; } = true;
}
