namespace EdgeReco.Ingestion;

/// <summary>Where the texts of further languages come from.</summary>
internal sealed record TranslationRule
{
    /// <summary>A BCP 47 tag, or <c>*</c> for every language that the columns' stars stand for.</summary>
    public required string Language { get; init; }

    public FieldRule? Name { get; init; }

    public FieldRule? Category { get; init; }

    public FieldRule? Description { get; init; }

    public FieldRule? Unit { get; init; }
}
