namespace EdgeReco.Host.Api.Answers;

/// <summary>How the device program is.</summary>
internal sealed record StatusAnswer
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds since then.</summary>
    public required double UptimeS { get; init; }

    /// <summary>Whether a bundle is loaded.</summary>
    public required bool Ready { get; init; }

    /// <summary>Languages of the store, the primary one first; empty while no bundle is loaded.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217 code of the prices.</summary>
    public string? Currency { get; init; }

    /// <summary>The loaded bundle.</summary>
    public BundleAnswer? Bundle { get; init; }

    /// <summary>The loaded basket model; left out when the bundle has none.</summary>
    public ModelAnswer? Model { get; init; }

    /// <summary>Memory of the process.</summary>
    public required MemoryAnswer Memory { get; init; }

    /// <summary>Sessions remembered now.</summary>
    public required int Sessions { get; init; }

    /// <summary>Why the last load of a bundle failed; left out when it did not.</summary>
    public string? LastLoadError { get; init; }
}
