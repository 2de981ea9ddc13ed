using System.Text.RegularExpressions;

namespace EdgeReco.Ingestion;

/// <summary>A condition that a row must meet to be used; a row that does not is dropped and counted, it is not malformed.</summary>
internal sealed record RowFilter
{
    /// <summary>What the dropped rows are called in the report.</summary>
    public required string Rule { get; init; }

    public required string Column { get; init; }

    /// <summary>The value begins with none of these.</summary>
    public IReadOnlyList<string> NotStartsWith { get; init; } = [];

    /// <summary>The value is one of these; empty: any.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The value looks like this.</summary>
    public Regex? Matches { get; init; }

    /// <summary>The value is a number above this.</summary>
    public decimal? GreaterThan { get; init; }

    /// <summary>Tests a value.</summary>
    /// <returns>Null when it should be a number and is none.</returns>
    public bool? Keeps(string value)
    {
        foreach (string prefix in NotStartsWith)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal))
            {
                return false;
            }
        }

        if ((OneOf.Count > 0 && !OneOf.Contains(value)) || Matches?.IsMatch(value) == false)
        {
            return false;
        }

        if (GreaterThan is not { } bound)
        {
            return true;
        }

        return NumberText.TryParse(value, out decimal number) ? number > bound : null;
    }
}
