using System.Globalization;
using System.Text;

namespace EdgeReco.Compression.Reporting;

/// <summary>Draws horizontal bars from zero as SVG; a bar below zero has no length, its value is written beside it.</summary>
internal static class BarChart
{
    private const int Width = 900;
    private const int LabelWidth = 330;
    private const int ValueWidth = 150;
    private const int RowHeight = 26;
    private const int BarHeight = 16;
    private const int MaxLabel = 44;

    /// <summary>The picture; nothing without bars.</summary>
    public static string Svg(string title, IReadOnlyList<ReportBar> bars)
    {
        if (bars.Count == 0)
        {
            return "";
        }

        double largest = bars.Max(bar => Math.Max(bar.Value, bar.Interval?.High ?? 0));
        double scale = largest > 0 ? (Width - LabelWidth - ValueWidth) / largest : 0;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {bars.Count * RowHeight}\" role=\"img\" aria-label=\"{ReportHtml.Escape(title)}\">\n");
        for (int i = 0; i < bars.Count; i++)
        {
            ReportBar bar = bars[i];
            double middle = (i + 0.5) * RowHeight;
            double end = LabelWidth + Math.Max(0, bar.Value * scale);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{middle + 4.5:0.#}\" text-anchor=\"end\">{ReportHtml.Escape(Short(bar.Label))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{middle - (BarHeight / 2):0.#}\" width=\"{end - LabelWidth:0.#}\" height=\"{BarHeight}\" rx=\"2\"/>");
            if (bar.Interval is { } interval)
            {
                double low = LabelWidth + Math.Max(0, interval.Low * scale);
                double high = LabelWidth + Math.Max(0, interval.High * scale);
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{low:0.#} {middle:0.#}H{high:0.#}M{low:0.#} {middle - 4:0.#}v8M{high:0.#} {middle - 4:0.#}v8\"/>");
                end = Math.Max(end, high);
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{end + 8:0.#}\" y=\"{middle + 4.5:0.#}\">{ReportHtml.Escape(bar.Text)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    // The end of a layer's name tells more than its beginning.
    private static string Short(string label) => label.Length <= MaxLabel ? label : $"…{label[^(MaxLabel - 1)..]}";
}
