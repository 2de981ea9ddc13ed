using System.Net;
using System.Text;

namespace EdgeReco.Compression.Reporting;

/// <summary>Writes a report as one HTML page: no scripts, nothing from a network, light or dark as the reader has it.</summary>
internal static class ReportHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--text:#1d2430;--muted:#5b6575;--line:#d9dee6;--page:#fff;--bar:#3b6fd4;--whisker:#1d2430}
        @media(prefers-color-scheme:dark){:root{--text:#e6e9ef;--muted:#9aa4b5;--line:#333b49;--page:#14181f;--bar:#6b9bf2;--whisker:#e6e9ef}}
        body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 4rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page)}
        h1{font-size:1.7rem}h2{margin:2.5rem 0 .25rem;font-size:1.2rem}p{margin:.25rem 0 .75rem;color:var(--muted);max-width:48rem;overflow-wrap:anywhere}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;width:100%}
        th,td{padding:.35rem .6rem;text-align:left;border-bottom:1px solid var(--line);overflow-wrap:anywhere}th{color:var(--muted);font-weight:600}
        svg{display:block;width:100%;height:auto;margin:.5rem 0 1rem}svg text{font:13px system-ui,sans-serif;fill:var(--text)}
        svg rect{fill:var(--bar)}svg path{stroke:var(--whisker);stroke-width:1.5;fill:none}
        """;

    public static string Write(IReadOnlyList<ReportSection> sections)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>Model report</title>\n");
        page.Append($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>Model report</h1>\n");
        foreach (ReportSection section in sections)
        {
            page.Append($"<section>\n<h2>{Escape(section.Title)}</h2>\n<p>{Escape(section.Text)}</p>\n");
            page.Append(BarChart.Svg(section.Title, section.Bars));
            if (section.Header.Count > 0)
            {
                page.Append($"<div class=\"wide\"><table>\n<thead>{Row("th", section.Header)}</thead>\n<tbody>\n");
                page.AppendJoin('\n', section.Rows.Select(row => Row("td", row)));
                page.Append("\n</tbody></table></div>\n");
            }

            page.Append("</section>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Text as it may stand in an element or an attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Row(string cell, IEnumerable<string> cells) => $"<tr>{string.Concat(cells.Select(text => $"<{cell}>{Escape(text)}</{cell}>"))}</tr>";
}
