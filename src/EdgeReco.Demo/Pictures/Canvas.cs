using System.Globalization;
using System.Text;
using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Pictures;

/// <summary>
/// Draws a shape's template in one palette. Besides SVG a template holds, in braces:
/// <c>{body}</c> a colour (see <see cref="Palette.Resolve"/>); <c>{r:body}</c> the same as a round surface lit from the
/// left, <c>{f:body}</c> as a flat one, <c>{o:body}</c> as a ball; <c>{label x y w h}</c> the brand's label with emblem
/// and motif; <c>{badge x y size}</c> and <c>{motif x y size}</c> one of them alone, with an optional colour.
/// </summary>
internal sealed class Canvas(Palette palette, string badge, string motif)
{
    private readonly StringBuilder _defs = new();
    private readonly StringBuilder _body = new();
    private readonly List<string> _gradients = [];

    /// <summary>Draws a template and gives the finished picture.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="scalePercent">Size of the drawing; it grows from the ground line.</param>
    public string Draw(Shape shape, int scalePercent)
    {
        Expand(shape.Template);
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\">");
        svg.Append(_defs);
        bool moved = scalePercent != 100 || shape.Lift != 0;
        if (moved)
        {
            int rest = 100 - scalePercent;
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({rest} {((186 * rest) - (100 * shape.Lift)) / 100})scale({Hundredths(scalePercent)})\">");
        }

        if (shape.Shadow > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<ellipse cx=\"103\" cy=\"186\" rx=\"{shape.Shadow}\" ry=\"6\" fill=\"#1232\"/>");
        }

        svg.Append(_body);
        return svg.Append(moved ? "</g></svg>\n" : "</svg>\n").ToString();
    }

    private void Expand(string template)
    {
        int at = 0;
        while (true)
        {
            int open = template.IndexOf('{', at);
            if (open < 0)
            {
                _body.Append(template, at, template.Length - at);
                return;
            }

            int close = template.IndexOf('}', open);
            _body.Append(template, at, open - at);
            Place(template.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }
    }

    private void Place(ReadOnlySpan<char> token)
    {
        if (token.Length > 2 && token[1] == ':')
        {
            _body.Append(Gradient(token[0], palette.Resolve(token[2..])));
            return;
        }

        string[] words = token.ToString().Split(' ');
        switch (words[0])
        {
            case "label":
                Label(Number(words[1]), Number(words[2]), Number(words[3]), Number(words[4]));
                break;
            case "badge":
                Badge(Number(words[1]), Number(words[2]), Number(words[3]), words.Length > 4 ? palette.Resolve(words[4]) : EmblemColour());
                break;
            case "motif":
                Motif(Number(words[1]), Number(words[2]), Number(words[3]), words.Length > 4 ? palette.Resolve(words[4]) : palette.Tint);
                break;
            default:
                _body.Append(palette.Resolve(token));
                break;
        }
    }

    // A label never hides in its pack: the emblem takes the darker of the brand's two colours.
    private Rgb EmblemColour() => palette.Body.Luma <= palette.Cap.Luma ? palette.Body : palette.Cap;

    private void Label(int x, int y, int width, int height)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"5\" fill=\"{palette.Paper}\"/>");
        if (width > height * 5 / 4)
        {
            int size = height * 9 / 10;
            Badge(x + (width / 4) + 2, y + (height / 2), Math.Min(size, width * 45 / 100), EmblemColour());
            Motif(x + (width * 3 / 4) - 1, y + (height / 2), Math.Min(size, width / 2) * 8 / 10, palette.Tint);
            return;
        }

        int emblem = Math.Min(width * 74 / 100, height * 50 / 100);
        Badge(x + (width / 2), y + 4 + (emblem * 35 / 100), emblem, EmblemColour());
        int top = 5 + (emblem * 7 / 10);
        int room = height - top - 12;
        Motif(x + (width / 2), y + top + 2 + (room / 2), Math.Min(room, width * 72 / 100), palette.Tint);
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y + height - 8}h{width}v5H{x}z\" fill=\"{palette.Tint}\"/>");
    }

    private void Badge(int x, int y, int size, Rgb colour)
    {
        Rgb mark = colour.Luma > 170 ? colour.Darker(60) : Rgb.White;
        _body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x} {y})scale({Hundredths(size * 100 / 48)})\"><path d=\"{Badges.All[badge]}\" fill=\"{colour}\"/>");
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M-11-5h22v4h-22zM-7 2H7v4H-7z\" fill=\"{mark}\"/></g>");
    }

    private void Motif(int x, int y, int size, Rgb colour)
    {
        if (motif.Length == 0)
        {
            return;
        }

        string drawing = Motifs.All[motif]
            .Replace("{c}", colour.ToString(), StringComparison.Ordinal)
            .Replace("{d}", colour.Darker(30).ToString(), StringComparison.Ordinal)
            .Replace("{l}", colour.Lighter(65).ToString(), StringComparison.Ordinal);
        _body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x} {y})scale({Hundredths(size * 100 / 40)})\" fill=\"{colour}\">{drawing}</g>");
    }

    private string Gradient(char kind, Rgb colour)
    {
        string key = $"{kind}{colour}";
        int index = _gradients.IndexOf(key);
        if (index < 0)
        {
            index = _gradients.Count;
            _gradients.Add(key);
            char id = (char)('a' + index);
            _defs.Append(kind switch
            {
                'r' => $"<linearGradient id=\"{id}\"><stop stop-color=\"{colour.Lighter(20)}\"/><stop offset=\".5\" stop-color=\"{colour}\"/><stop offset=\"1\" stop-color=\"{colour.Darker(30)}\"/></linearGradient>",
                'f' => $"<linearGradient id=\"{id}\" x2=\".7\" y2=\"1\"><stop stop-color=\"{colour.Lighter(18)}\"/><stop offset=\"1\" stop-color=\"{colour.Darker(16)}\"/></linearGradient>",
                'o' => $"<radialGradient id=\"{id}\" cx=\".36\" cy=\".3\" r=\".78\"><stop stop-color=\"{colour.Lighter(42)}\"/><stop offset=\".45\" stop-color=\"{colour}\"/><stop offset=\"1\" stop-color=\"{colour.Darker(32)}\"/></radialGradient>",
                _ => throw new FormatException($"'{kind}' is no surface."),
            });
        }

        return $"url(#{(char)('a' + index)})";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Hundredths(int value) => (value / 100m).ToString("#.##", CultureInfo.InvariantCulture);
}
