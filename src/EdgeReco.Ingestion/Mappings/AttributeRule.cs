namespace EdgeReco.Ingestion;

/// <summary>Where attributes come from.</summary>
/// <param name="Columns">A column, or a family of columns with a star.</param>
/// <param name="Name">The attribute's name; null derives it from what stands for the star, or from the column.</param>
/// <param name="Pairs">Whether the column holds a JSON object, or an array of <c>{"name", "value"}</c>, instead of one value.</param>
internal sealed record AttributeRule(ColumnPattern Columns, string? Name, bool Pairs);
