using System.Globalization;
using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Pictures;

/// <summary>Draws the pictures of a catalogue; equal pictures are kept once.</summary>
internal sealed class PictureGallery
{
    private readonly Dictionary<string, string> _nameByContent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _contentByName = new(StringComparer.Ordinal);

    /// <summary>SVG texts by file name, in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pictures => [.. _contentByName];

    /// <summary>Draws a product.</summary>
    /// <param name="row">What it is.</param>
    /// <param name="brand">Whose colours it wears.</param>
    /// <param name="size">Its size; a multipack is drawn as several.</param>
    /// <param name="step">0 small, 1 usual, 2 large among its kind.</param>
    /// <returns>The file name of the picture.</returns>
    public string Add(Row row, Brand brand, PackSize size, int step)
    {
        string shape = size.Packs > 1 && Shapes.Multipacks.TryGetValue(row.Shape, out string? several) ? several : row.Shape;
        string content = Draw(shape, row, brand, step);
        if (_nameByContent.TryGetValue(content, out string? name))
        {
            return name;
        }

        string stem = row.Tint is { } tint ? $"{shape}-{Slug(brand)}-{tint.R:x2}{tint.G:x2}{tint.B:x2}" : $"{shape}-{Slug(brand)}";
        stem = row.Motif.Length > 0 ? $"{stem}-{row.Motif}" : stem;
        name = stem + ".svg";
        for (int i = 2; _contentByName.ContainsKey(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}.svg");
        }

        _nameByContent.Add(content, name);
        _contentByName.Add(name, content);
        return name;
    }

    private static string Draw(string shape, Row row, Brand brand, int step)
    {
        Shape drawing = Shapes.Get(shape);
        var palette = new Palette(brand.Primary, brand.Secondary, brand.Paper, row.Tint ?? brand.Secondary);
        int scale = drawing.Fixed ? 100 : step switch { 0 => 86, 1 => 95, _ => 104 };
        return new Canvas(palette, brand.Badge, row.Motif).Draw(drawing, scale);
    }

    private static string Slug(Brand brand) => brand.Name.En.ToLowerInvariant().Replace(' ', '-');
}
