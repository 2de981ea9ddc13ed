namespace EdgeReco.Ingestion;

/// <summary>A column name, or a family of them with one <c>*</c>, such as <c>attr_t_*</c>.</summary>
internal sealed class ColumnPattern
{
    private readonly string _prefix;
    private readonly string _suffix;

    public ColumnPattern(string text)
    {
        int star = text.IndexOf('*', StringComparison.Ordinal);
        Text = text;
        IsFamily = star >= 0;
        _prefix = IsFamily ? text[..star] : text;
        _suffix = IsFamily ? text[(star + 1)..] : "";
    }

    public string Text { get; }

    public bool IsFamily { get; }

    /// <summary>Whether a column belongs here, and what stands for the star.</summary>
    public bool TryMatch(string column, out string captured)
    {
        bool matches = IsFamily
            ? column.Length > _prefix.Length + _suffix.Length
                && column.StartsWith(_prefix, StringComparison.Ordinal)
                && column.EndsWith(_suffix, StringComparison.Ordinal)
            : column == Text;
        captured = matches && IsFamily ? column[_prefix.Length..^_suffix.Length] : "";
        return matches;
    }

    /// <summary>The column of the family for what stands for the star.</summary>
    public string Fill(string captured) => IsFamily ? _prefix + captured + _suffix : Text;
}
