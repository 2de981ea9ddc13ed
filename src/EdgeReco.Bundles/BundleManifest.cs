namespace EdgeReco.Bundles;

/// <summary>What a bundle says about itself: the content of <c>manifest.json</c>.</summary>
public sealed record BundleManifest
{
    /// <summary>The manifest's file name in the bundle folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The format that this build reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of the folder format; a reader refuses any other than <see cref="CurrentFormat"/>.</summary>
    public required int Format { get; init; }

    /// <summary>Digest over the parts' roles and hashes: the same content has the same id, whatever it is called.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people, such as the shop's.</summary>
    public required string Name { get; init; }

    /// <summary>Version for people, such as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Release counter; a later release of the same store has a larger one.</summary>
    public required long Release { get; init; }

    /// <summary>When the bundle was built (UTC).</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the bundle should no longer be used (UTC); null means never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The oldest EdgeReco version that can open it.</summary>
    public required string MinimumRuntime { get; init; }

    /// <summary>BCP 47 tags; the first is the store's primary language.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217 code of all prices; null when unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Products in the catalogue.</summary>
    public required int Products { get; init; }

    /// <summary>The parts, by role in ordinal order.</summary>
    public required IReadOnlyList<BundlePart> Parts { get; init; }

    /// <summary>Inputs and outputs of the models among the parts.</summary>
    public IReadOnlyList<ModelContract> Models { get; init; } = [];

    /// <summary>Figures measured when the bundle was built, by name, such as <c>validation_hr@20</c>.</summary>
    public IReadOnlyDictionary<string, double> Quality { get; init; } = new SortedDictionary<string, double>();

    /// <summary>What the bundle may cost on a device.</summary>
    public BundleBudgets Budgets { get; init; } = new();
}
