namespace EdgeReco.Ingestion;

/// <summary>Something wrong with a row of a source.</summary>
/// <param name="File">Path of the source.</param>
/// <param name="Line">First line of the row, from 1.</param>
/// <param name="Field">The field, or an empty string for the row as a whole.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record RowIssue(string File, long Line, string Field, string Reason)
{
    /// <summary><c>file:line: field: reason</c>.</summary>
    public override string ToString() => Field.Length == 0 ? $"{File}:{Line}: {Reason}" : $"{File}:{Line}: {Field}: {Reason}";
}
