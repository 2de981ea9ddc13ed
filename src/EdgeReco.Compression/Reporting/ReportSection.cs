namespace EdgeReco.Compression.Reporting;

/// <summary>A section of a report, the same in HTML and Markdown.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">What the figures are.</param>
/// <param name="Header">The table's columns; empty for no table.</param>
/// <param name="Rows">The table's rows.</param>
/// <param name="Bars">A chart, in HTML only; empty for none.</param>
internal sealed record ReportSection(string Title, string Text, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<ReportBar> Bars);
