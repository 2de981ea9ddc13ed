using System.Text;

namespace EdgeReco.Compression.Reporting;

/// <summary>Writes a report as Markdown.</summary>
internal static class ReportMarkdown
{
    public static string Write(IReadOnlyList<ReportSection> sections)
    {
        var text = new StringBuilder("# Model report\n");
        foreach (ReportSection section in sections)
        {
            text.Append($"\n## {section.Title}\n{Escape(section.Text)}\n");
            if (section.Header.Count > 0)
            {
                text.Append($"\n{Row(section.Header)}{Row(section.Header.Select(_ => "---"))}");
                text.AppendJoin("", section.Rows.Select(row => Row(row.Select(Escape))));
            }
        }

        return text.ToString();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    // Names of layers are foreign: none may end a cell, begin a tag or start a link.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            escaped.Append(c switch { '\n' or '\r' => " ", '\\' or '|' or '<' or '>' or '[' or ']' or '*' or '_' or '`' => $"\\{c}", _ => $"{c}" });
        }

        return escaped.ToString();
    }
}
