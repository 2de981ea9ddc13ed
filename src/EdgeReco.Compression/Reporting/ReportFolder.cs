namespace EdgeReco.Compression.Reporting;

/// <summary>Writes a report's files.</summary>
public static class ReportFolder
{
    /// <summary>Writes <c>report.html</c>, <c>report.md</c> and <c>report.json</c>; older ones are replaced, each in one step.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="report">What they tell.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, ModelReport report)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(report);
        IReadOnlyList<ReportSection> sections = new ReportSections(report).All();
        (string Name, string Text)[] files = [("report.html", ReportHtml.Write(sections)), ("report.md", ReportMarkdown.Write(sections)), ("report.json", ReportJson.Write(report))];
        Directory.CreateDirectory(folder);
        string[] temporary = [.. files.Select(file => Path.Combine(folder, $"{file.Name}.{Guid.NewGuid():N}.tmp"))];
        try
        {
            // All are on disk before the first takes its place.
            for (int i = 0; i < files.Length; i++)
            {
                File.WriteAllText(temporary[i], files[i].Text);
            }

            for (int i = 0; i < files.Length; i++)
            {
                File.Move(temporary[i], Path.Combine(folder, files[i].Name), overwrite: true);
            }
        }
        finally
        {
            Array.ForEach(temporary, File.Delete);
        }
    }
}
