namespace EdgeReco.Compression.Reporting;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length.</param>
/// <param name="Text">The value as it is written.</param>
/// <param name="Interval">Drawn as a whisker; may be null.</param>
internal sealed record ReportBar(string Label, double Value, string Text, ConfidenceInterval? Interval = null);
