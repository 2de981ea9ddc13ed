using System.Text.RegularExpressions;

namespace EdgeReco.Ingestion;

/// <summary>Where one field of a product or of an interaction comes from.</summary>
internal sealed record FieldRule
{
    /// <summary>The first of these that holds something counts.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The value where no column holds something.</summary>
    public string? Constant { get; init; }

    /// <summary>Splits one text into several values.</summary>
    public string? Separator { get; init; }

    /// <summary>What a value must look like to count; others are passed over.</summary>
    public Regex? Matches { get; init; }

    /// <summary>Whether a price is in hundredths of the currency.</summary>
    public bool MinorUnit { get; init; }

    /// <summary>How a time is written; null accepts ISO 8601.</summary>
    public string? Format { get; init; }
}
